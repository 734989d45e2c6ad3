import { parseEvent } from './parseEvent';

const observation = {
  id: 'one',
  organizationId: '00000000-0000-4000-8000-000000000001',
  signal: 'stage-move',
  at: '2026-03-01T03:00:00Z',
  total: 4,
  failed: 1,
};
const PERSON = '+5511988887777';

describe('parseEvent', () => {
  it('reads the body of POST /observations', () => {
    const body = { sender: 'n8n', observations: [observation] };
    expect(parseEvent(body, 'topic')).toEqual({ ok: true, request: body });
  });

  it('reads a list of observations as sent by its topic', () => {
    expect(parseEvent([observation], 'topic')).toEqual({
      ok: true,
      request: { sender: 'topic', observations: [observation] },
    });
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'payload: Invalid input'],
    ['text', JSON.stringify([observation]), 'payload: Invalid input'],
    ['an empty list', [], 'observations: Too small'],
    ['no sender', { observations: [observation] }, 'sender: Invalid input'],
    [
      'more failed than there were',
      [observation, { ...observation, failed: 5 }],
      'observations.1.failed: failed must not be greater than total',
    ],
    [
      'a value that is personal',
      [{ ...observation, at: PERSON, signal: PERSON }],
      'observations.0.signal: Invalid option',
    ],
    [
      'a field that is personal',
      [{ ...observation, [PERSON]: PERSON }],
      'observations.0: has 1 fields that nobody knows',
    ],
    [
      'many faults',
      Array(5).fill({ ...observation, total: 'four' }),
      '; and 2 more',
    ],
  ])('refuses %s, and does not quote it', (_name, payload, words) => {
    const parsed = parseEvent(payload, 'topic');
    const why = parsed.ok ? '' : parsed.why;
    expect(why).toContain(words);
    expect(why).not.toContain(PERSON);
  });
});
