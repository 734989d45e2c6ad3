import { say } from '@messaging-health/backstage-plugin-common';
import { createFakeStepRun } from '../__testUtils__';
import { verifyWebhooks } from './verifyWebhooks';

describe('verify-webhooks', () => {
  it('is done once the window passed with enough requests, and notes the restoration', async () => {
    const { run, record, clock, incidents } = createFakeStepRun();
    record.switchedAt = clock.now();
    const restoration = jest.spyOn(incidents, 'recordRestoration');
    const verdict = await verifyWebhooks.verify(run);
    expect(verdict.kind).toBe('done');
    expect(clock.now().getTime() - record.switchedAt.getTime()).toBe(10_000);
    expect(restoration).toHaveBeenCalledWith(
      expect.objectContaining({ at: record.switchedAt }),
    );
  });

  it('begins the window again at a 5xx', async () => {
    const { run, record, clock, world, said, incidents } = createFakeStepRun();
    record.switchedAt = clock.now();
    const troubleEndsAt = clock.now().getTime() + 8_000;
    run.health.trafficSince = async (_organization, _signal, since) => ({
      total: 20,
      failed: since.getTime() < troubleEndsAt ? 1 : 0,
    });
    const restoration = jest.spyOn(incidents, 'recordRestoration');
    expect((await verifyWebhooks.verify(run)).kind).toBe('done');
    expect(said.map(({ code }) => code)).toContain(
      'operation.webhooks.began-again',
    );
    expect(restoration.mock.calls).toHaveLength(1);
    expect(clock.now().getTime() - record.switchedAt.getTime()).toBe(18_000);
    expect(world.changes).toEqual([]);
  });

  it('gives up after its time: too little traffic is no proof', async () => {
    const { run, world, clock } = createFakeStepRun();
    world.traffic.total = 2;
    const before = clock.now().getTime();
    expect(await verifyWebhooks.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.webhooks.watching' },
      nextAction: { code: 'operation.next.wait-for-traffic' },
    });
    expect(clock.now().getTime() - before).toBe(60_000);
  });

  it('does not wait for what only a person can mend', async () => {
    const { run, world, clock } = createFakeStepRun();
    const before = clock.now().getTime();
    const verdict = await verifyWebhooks.verify({
      ...run,
      prober: () => ({
        ...world.prober,
        probe: async () => ({
          healthy: false,
          needsMending: true,
          statement: say('crm-webhook.not-allowed', {
            origin: 'https://elsewhere.invented.example',
          }),
        }),
      }),
    });
    expect(verdict).toMatchObject({
      kind: 'refused',
      because: { text: expect.stringContaining('elsewhere.invented.example') },
    });
    expect(clock.now().getTime()).toBe(before);
  });

  it('gives up on a webhook that never comes alive, in its words', async () => {
    const { run, world } = createFakeStepRun();
    world.crmStatus = 503;
    expect(await verifyWebhooks.verify(run)).toMatchObject({
      kind: 'refused',
      because: { text: expect.stringContaining('503') },
      nextAction: { code: 'operation.next.look-at-webhook' },
    });
  });
});
