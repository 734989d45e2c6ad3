import { FROM, Scene, figure, measure } from '../__testUtils__/scene';

describe('identity-errors-not-rising', () => {
  const measureIt = (change?: (scene: Scene) => void) =>
    measure('identity-errors-not-rising', change);

  it('holds where the second half is no worse than the first', async () => {
    expect(await measureIt()).toEqual([
      'holds',
      'watch.point.identity.not-rising',
      {
        total: 40,
        failed: 3,
        totalBefore: 20,
        failedBefore: 2,
        totalAfter: 20,
        failedAfter: 1,
      },
    ]);
  });

  it('fails where it is worse, by its share and not by its number', async () => {
    const [state] = await measureIt(({ points }) => {
      points.splice(0, 2, figure(1, 100, 5), figure(12, 20, 2));
    });
    expect(state).toBe('fails');
    const [better] = await measureIt(({ points }) => {
      points.splice(0, 2, figure(1, 20, 2), figure(12, 100, 5));
    });
    expect(better).toBe('holds');
  });

  it('holds without a failure, and in a quiet second half', async () => {
    for (const last of [figure(12, 20), figure(12, 0)]) {
      const [state] = await measureIt(({ points }) => {
        points[1] = last;
      });
      expect(state).toBe('holds');
    }
  });

  it('is open with few resolutions, as right after the switch', async () => {
    const [state, code] = await measureIt(({ points }) => {
      points.splice(0, 2, figure(1, 9));
    });
    expect([state, code]).toEqual(['open', 'watch.point.identity.too-few']);
    const [soon] = await measureIt(({ run }) => {
      run.until = new Date(FROM.getTime());
    });
    expect(soon).toBe('open');
  });

  it('is unknown where nothing counts resolutions', async () => {
    expect(
      await measureIt(({ verdicts }) => {
        verdicts.pop();
      }),
    ).toEqual(['unknown', 'watch.point.no-figures', undefined]);
  });
});
