import { say } from '@messaging-health/backstage-plugin-common';
import { Scene, measured, measure } from '../__testUtils__/scene';

describe('webhook-without-5xx', () => {
  const measureIt = (change?: (scene: Scene) => void) =>
    measure('webhook-without-5xx', change);

  it('holds with enough answers and no failure', async () => {
    expect(await measureIt()).toEqual([
      'holds',
      'watch.point.webhook.clean',
      { total: 50, failed: 0 },
    ]);
  });

  it('fails with a single failure', async () => {
    expect(
      await measureIt(({ world }) => {
        world.traffic.failed = 1;
      }),
    ).toEqual([
      'fails',
      'watch.point.webhook.failed',
      { total: 50, failed: 1 },
    ]);
  });

  it('is open with few answers', async () => {
    expect(
      await measureIt(({ world }) => {
        world.traffic.total = 9;
      }),
    ).toEqual(['open', 'watch.point.webhook.too-few', { total: 9, failed: 0 }]);
  });

  it('goes by what any source has counted, where nothing is pushed', async () => {
    expect(
      await measureIt(({ world }) => {
        world.traffic.total = 0;
      }),
    ).toEqual([
      'fails',
      'watch.point.webhook.failed',
      { total: 40, failed: 3 },
    ]);
  });

  it.each([
    'no-source',
    'no-data',
    'stale',
    'source-unavailable',
    'never-evaluated',
  ] as const)('is unknown where figures are missing: %s', async reason => {
    const explanation = say('watch.point.not-measured');
    expect(
      await measureIt(({ world, verdicts }) => {
        world.traffic.total = 0;
        verdicts[0] = measured('webhook-5xx', {
          state: 'unknown',
          unknownReason: reason,
          explanation,
        });
      }),
    ).toEqual(['unknown', explanation.code, undefined]);
  });
});
