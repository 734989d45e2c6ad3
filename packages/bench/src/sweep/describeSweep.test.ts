import { describeSweep, medianOf } from './describeSweep';
import { MeasuredSize } from './measureSize';

function size(
  organizations: number,
  sweep: number,
  changes: { bare?: number; portalStatements?: number } = {},
): MeasuredSize {
  const { bare = sweep, portalStatements = 40 } = changes;
  return {
    organizations,
    first: sweep * 3,
    rounds: [0.9, 1, 7].map(share => ({
      hasNewMinute: share > 1,
      sweep: sweep * share,
      bare: bare * share,
      crmStatements: 9,
      portalStatements,
    })),
    peakMegabytes: 100,
  };
}

const verdicts = (...sizes: MeasuredSize[]) =>
  describeSweep(sizes).requirements.map(({ holds }) => holds);

describe('what the rounds are held to', () => {
  it('holds where a round is no dearer than its SQL twice over', () => {
    expect(verdicts(size(1_000, 50), size(10_000, 400))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('fails by the ratio at the largest size, by growth, and by statements, each by itself', () => {
    expect(verdicts(size(1_000, 50), size(10_000, 400, { bare: 150 }))[0]).toBe(
      false,
    );
    expect(verdicts(size(1_000, 30), size(10_000, 400))[1]).toBe(false);
    expect(
      verdicts(
        size(1_000, 50),
        size(10_000, 400, { portalStatements: 1_000 }),
      )[2],
    ).toBe(false);
  });

  it('tells medians, so that one slow round changes nothing', () => {
    expect(medianOf([5, 1, 1000, 2, 3])).toBe(3);
    expect(describeSweep([size(1_000, 50), size(10_000, 400)]).rows[1]).toEqual(
      expect.objectContaining({
        'round ms': 400,
        'with a new minute ms': 2_800,
        'ratio of all': 1,
        'peak MB': 100,
      }),
    );
  });
});
