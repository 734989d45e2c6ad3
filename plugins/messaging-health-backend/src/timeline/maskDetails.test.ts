import { say } from '@messaging-health/backstage-plugin-common';
import { maskDetails } from './maskDetails';
import { maskStatement } from './maskStatement';

const KEY = 'an-invented-pseudonym-key';

describe('maskDetails', () => {
  it('masks strings at any depth and leaves figures alone', () => {
    expect(
      maskDetails(
        {
          total: 412,
          who: ['+5511999990001', { mail: 'a@example.test' }],
          nothing: null,
        },
        KEY,
      ),
    ).toEqual({
      total: 412,
      who: [
        expect.stringMatching(/^\[phone:/),
        { mail: expect.stringMatching(/^\[email:/) },
      ],
      nothing: null,
    });
  });

  it('answers what a reader of stored JSON would get', () => {
    const at = new Date('2026-03-01T03:00:00.000Z');
    expect(maskDetails({ at, absent: undefined }, KEY)).toEqual({
      at: '2026-03-01T03:00:00.000Z',
    });
  });
});

describe('maskStatement', () => {
  it('masks the values, and the text through them', () => {
    const masked = maskStatement(
      say('incident.note', {
        person: 'user:default/ana',
        text: 'customer +5511999990001 is back',
      }),
      KEY,
    );
    expect(masked.values.text).toMatch(/^customer \[phone:\w{6}\] is back$/);
    expect(masked.text).toBe(`user:default/ana: ${masked.values.text}`);
  });

  it('masks the text of a statement that this version does not know', () => {
    expect(
      maskStatement(
        { code: 'from.the-future', values: {}, text: 'tel. +5511999990001' },
        KEY,
      ).text,
    ).toMatch(/^tel\. \[phone:/);
  });
});
