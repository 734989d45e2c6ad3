import { createHash } from 'node:crypto';
import { maskPersonalData } from '../../timeline';
import { isSamePerson } from './isSamePerson';
import { readRollForwardTerms } from './readRollForwardTerms';

const now = new Date('2026-03-01T12:00:00Z');
const content = '<testsuite tests="1"><testcase name="dm"/></testsuite>';
const PROOF = {
  correction: {
    url: 'https://git.example/pull/7',
    author: 'user:default/rui.dev',
    reviewer: 'user:default/ana.plantao',
  },
  smokeReport: { fileName: 'smoke.xml', content },
  window: { from: '2026-03-01T13:00:00Z', until: '2026-03-01T14:00:00Z' },
};
const read = (changes: Partial<typeof PROOF>) =>
  readRollForwardTerms(
    { ...PROOF, ...changes },
    { now, mask: text => maskPersonalData(text, 'an-invented-key') },
  );

describe('what a roll-forward stands on', () => {
  it('is kept with the counts and the digest of the report, and not with the report', () => {
    const terms = read({});
    expect(terms).toEqual({
      correction: PROOF.correction,
      smoke: {
        fileName: 'smoke.xml',
        format: 'junit',
        total: 1,
        passed: 1,
        failed: 0,
        skipped: 0,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
      window: PROOF.window,
    });
    expect(JSON.stringify(terms)).not.toContain('testcase');
  });

  it('may be brought while the window is open', () => {
    const window = { ...PROOF.window, from: '2026-03-01T11:00:00Z' };
    expect(read({ window }).window).toEqual(window);
  });

  it.each([
    ['user:default/ana.lima', 'Ana Lima'],
    ['@ana-lima', 'user:default/ana.lima'],
    ['ANA.LIMA', 'ana.lima'],
    ['Júlia Sá', 'julia.sa'],
  ])('is refused where %s reviewed the work of %s', (author, reviewer) => {
    const correction = { ...PROOF.correction, author, reviewer };
    expect(() => read({ correction })).toThrow(
      'rollForward.correction.reviewer must be somebody else',
    );
  });

  it('takes people of another script for two where they are two', () => {
    const correction = {
      ...PROOF.correction,
      author: '田中',
      reviewer: '鈴木',
    };
    expect(read({ correction }).correction).toEqual(correction);
  });

  it.each(['user:default/ana.lima', 'Ana Lima', '@ana-lima', 'ana.lima'])(
    'keeps the name of a colleague: %s',
    author => {
      const correction = { ...PROOF.correction, author, reviewer: 'Rui Dias' };
      expect(read({ correction }).correction).toEqual(correction);
    },
  );

  it('keeps no address and no number of anybody, and still tells two people apart', () => {
    const { correction, smoke } = read({
      correction: {
        url: 'https://git.example/pull/7?by=ana.lima%40exemplo.test',
        author: 'ana.lima@exemplo.test',
        reviewer: 'Rui Dias, rui.dias@exemplo.test, +5511987654321',
      },
      smokeReport: { ...PROOF.smokeReport, fileName: 'of 11987654321.xml' },
    });
    expect(correction).toEqual({
      url: expect.stringMatching(
        /^https:\/\/git\.example\/pull\/7\?by=\[email:\w{6}\]$/,
      ),
      author: expect.stringMatching(/^\[email:\w{6}\]$/),
      reviewer: expect.stringMatching(
        /^Rui Dias, \[email:\w{6}\], \[phone:\w{6}\]$/,
      ),
    });
    expect(isSamePerson(correction.author, correction.reviewer)).toBe(false);
    expect(smoke.fileName).toMatch(/^of \[phone:\w{6}\]\.xml$/);
  });

  it('holds no password of a link', () => {
    const correction = {
      ...PROOF.correction,
      url: 'https://rui:an-invented-password@git.example/7',
    };
    expect(() => read({ correction })).toThrow(
      /^rollForward.correction.url must hold no user name/,
    );
    expect(() => read({ correction })).not.toThrow(/invented/);
  });

  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z', 'lies in the past'],
    ['2026-03-01T13:00:00Z', '2026-03-01T13:00:00Z', 'must be after'],
  ])('is refused with a window from %s until %s', (from, until, why) => {
    expect(() => read({ window: { from, until } })).toThrow(
      `rollForward.window.until ${why}`,
    );
  });
});
