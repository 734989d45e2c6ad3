import {
  inventOrganization,
  MemoryIntake,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { startDrains } from './__testUtils__/startDrains';
import { SECRET, signedAsVercel, vercelLine } from './__testUtils__/vercelLine';
import messagingHealthModule from '.';

describe('the module', () => {
  const start = (intake: MemoryIntake, drains = {}) =>
    startDrains({ module: messagingHealthModule, intake, drains });

  it('takes a signed delivery in before the core answers, and opens nothing else', async () => {
    const intake = new MemoryIntake([
      inventOrganization({
        webhookUrl: 'https://crm.invented.example/api/chatwoot/webhook',
      }),
    ]);
    const backend = await start(intake, {
      crm: { format: 'vercel', secret: SECRET },
    });
    const at = new Date(Date.now() - 60_000).toISOString();
    const body = JSON.stringify([vercelLine({ at, status: 500 })]);
    await backend.post('crm', body, signedAsVercel(body)).expect(200);
    expect(backend.evidence.map(({ id }) => id)).toEqual(['access-log']);
    expect(intake.figures).toContainEqual(
      expect.stringMatching(/^…01 webhook \d\d:\d\d 1\/1$/),
    );

    await backend.api.get('/api/messaging-health/organizations').expect(401);
    await backend.api.get('/api/messaging-health/drainsome').expect(401);
    await backend.stop();
  });

  it('says that it has nothing to do without a drain', async () => {
    const backend = await start(new MemoryIntake([]));
    const body = JSON.stringify([vercelLine()]);
    await backend.post('crm', body, signedAsVercel(body)).expect(401);
    expect(backend.evidence).toEqual([]);
    expect(backend.logger.lines).toContainEqual(
      expect.stringContaining('messagingHealth.accessLog.drains is not set'),
    );
    await backend.stop();
  });

  it('does not start with a drain that has no secret', async () => {
    await expect(
      start(new MemoryIntake([]), { crm: { format: 'vercel' } }),
    ).rejects.toThrow('messagingHealth.accessLog.drains.crm.secret: is needed');
  });
});
