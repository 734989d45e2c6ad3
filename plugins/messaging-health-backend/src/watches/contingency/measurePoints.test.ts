import { mockServices } from '@backstage/backend-test-utils';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { createScene, FROM, UNTIL } from '../__testUtils__/scene';
import { measurePoints } from './measurePoints';

describe('the technical points of the runbook’s §4', () => {
  it('bear the span that was looked at', async () => {
    const scene = createScene();
    const points = await measurePoints(
      { clock: new FakeClock(), logger: mockServices.logger.mock() },
      scene.run,
    );
    expect(points.map(({ id, state }) => [id, state])).toEqual([
      ['webhook-without-5xx', 'holds'],
      ['conversations-linked', 'holds'],
      ['whatsapp-operational', 'holds'],
      ['identity-errors-not-rising', 'holds'],
    ]);
    expect(points[0]).toMatchObject({
      from: FROM.toISOString(),
      until: UNTIL.toISOString(),
    });
  });
});
