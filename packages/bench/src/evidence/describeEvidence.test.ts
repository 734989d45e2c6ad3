import { evidenceRequirements, evidenceRows } from './describeEvidence';

const proof = {
  entries: 100_000,
  judgeSeconds: 0.512,
  judgeClockSeconds: 0.6,
  readSeconds: 1.5,
  scriptSeconds: 2,
  isIntact: true,
  isIntactErased: true,
  tamperings: 20,
  missed: [] as string[],
};

describe('the report on evidence', () => {
  it('sets the appends beside the bare inserts', () => {
    expect(evidenceRows({ appended: 250.4, bare: 1000 }, proof)).toEqual(
      expect.arrayContaining([
        { what: 'appended, entries/s', figure: 250 },
        { what: 'appended / bare', figure: 0.25 },
      ]),
    );
  });

  it('holds where all is found, in time', () => {
    expect(evidenceRequirements(proof).every(({ holds }) => holds)).toBe(true);
  });

  it.each([
    ['too slow', { judgeClockSeconds: 1.01 }],
    ['an intact record that is not', { isIntact: false }],
    ['a tampering that nobody saw', { missed: ['another time'] }],
    ['an erasure that breaks the proof', { isIntactErased: false }],
  ])('does not hold with %s', (_, change) => {
    const [failed, ...others] = evidenceRequirements({
      ...proof,
      ...change,
    }).filter(({ holds }) => !holds);
    expect(failed).toBeDefined();
    expect(others).toEqual([]);
  });
});
