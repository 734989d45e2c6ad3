import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;

describe('What is watched', () => {
  it('is signed and rehearsed with the permission for it only', async () => {
    const plugin = await startPlugin({
      denied: [
        'messaging-health.confirm',
        'messaging-health.operation.execute',
      ],
    });
    const refusals = [
      await plugin.api.refused('rehearse', 403, { organizationId }),
      await plugin.api.refused('signContingencyPoint', 403, {
        organizationId,
        point: 'team-answers',
        body: { note: 'it is fine' },
      }),
      await plugin.api.refused('withdrawContingencyPoint', 403, {
        organizationId,
        point: 'team-answers',
        body: { reason: 'it is not' },
      }),
    ];
    expect(
      refusals.map(
        ({ error }) => /messaging-health\S+\w/.exec(error.message)?.[0],
      ),
    ).toEqual([
      'messaging-health.operation.execute',
      'messaging-health.confirm',
      'messaging-health.confirm',
    ]);
    await plugin.stop();
  });
});
