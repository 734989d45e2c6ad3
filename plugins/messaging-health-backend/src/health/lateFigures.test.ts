import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createTestRoom, observationsOf } from './__testUtils__/createTestRoom';
import { passMinutes } from './__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  push,
  START,
  verdictOf,
} from './__testUtils__/stories';

const ago = (minutes: number) =>
  new Date(BOUNDARY.getTime() - minutes * MINUTE);
const nothing = async () => undefined;

describeOnDatabases('figures that are pushed late', createDatabase => {
  async function createRoom() {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const room = createTestRoom({ knex, clock });
    return { knex, clock, ...room };
  }

  it('count in the windows to come of what fires, as far back as these reach', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const { service, sweep } = createTestRoom({
      knex,
      clock,
      settings: {
        triggers: {
          'webhook-5xx': {
            rateWindow: { minutes: 20 },
            holdsFor: { minutes: 0 },
          },
        },
      },
    });
    await push(service, { end: BOUNDARY, minutes: 20, failed: 8 });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({ state: 'firing' });
    await service.ingest({
      sender: 'a-sender-that-was-away',
      observations: observationsOf({
        organizationId: organization.id,
        end: ago(12),
        minutes: 1,
        total: 100_000,
        failed: 0,
      }),
    });
    clock.advance(MINUTE);
    await push(service, {
      end: new Date(BOUNDARY.getTime() + MINUTE),
      minutes: 1,
      failed: 8,
    });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({
      state: 'firing',
      explanation: { code: 'health.keeps-firing' },
    });
  });

  it('are judged as if they had come in time, and told of once', async () => {
    const { service, sweep, told, clock } = await createRoom();
    await push(service, { end: BOUNDARY, minutes: 1, failed: 8 });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({ state: 'pending' });
    await push(service, { end: ago(1), minutes: 30, failed: 8 });
    await passMinutes(clock, 2, sweep, nothing);
    expect(await verdictOf(service)).toMatchObject({
      state: 'firing',
      onsetAt: ago(30).toISOString(),
      firingSince: ago(15).toISOString(),
    });
    expect(told).toHaveLength(1);
  });

  it('may show that it never was as it seemed', async () => {
    const { service, sweep } = await createRoom();
    await push(service, { end: BOUNDARY, minutes: 10, total: 20, failed: 1 });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({ state: 'pending' });
    // Another sender had the rest of the traffic, and was held up.
    const { observations } = {
      observations: Array.from({ length: 10 }, (_, index) => ({
        id: `late ${index}`,
        organizationId: organization.id,
        signal: 'webhook' as const,
        at: new Date(ago(index).getTime() - MINUTE / 2).toISOString(),
        total: 980,
        failed: 0,
      })),
    };
    await service.ingest({ sender: 'held-up', observations });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({
      state: 'inactive',
      figures: { total: 5000, failed: 5 },
    });
  });

  it('do not end what fires: only the rule does', async () => {
    const { knex, service, sweep, told } = await createRoom();
    await push(service, { end: BOUNDARY, minutes: 25, failed: 8 });
    await sweep.run();
    const before = await verdictOf(service);
    expect(before?.state).toBe('firing');
    await push(service, { end: ago(30), minutes: 30, failed: 0 });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({
      state: 'firing',
      onsetAt: before?.onsetAt,
      firingSince: before?.firingSince,
    });
    expect(told).toHaveLength(1);
    expect(await knex('health_episodes')).toHaveLength(1);
  });

  it('that arrive while a round judges are judged in the next one', async () => {
    const { service, sweep } = await createRoom();
    await push(service, { end: BOUNDARY, minutes: 3, failed: 0 });
    await sweep.run();
    await Promise.all([
      sweep.run(),
      push(service, { end: ago(3), minutes: 40, failed: 90 }),
    ]);
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({
      state: 'firing',
      onsetAt: ago(42).toISOString(),
    });
  });

  it('of an organization that is not in the fleet trouble nobody', async () => {
    const { knex, clock } = await createRoom();
    const fleet = [organization];
    const { service, sweep } = createTestRoom({
      knex,
      clock,
      organizations: fleet,
    });
    await push(service, { end: BOUNDARY, minutes: 5, failed: 0 });
    await sweep.run();
    fleet.pop();
    await push(service, { end: ago(6), minutes: 20, failed: 90 });
    await passMinutes(clock, 2, sweep, nothing);
    expect(await knex('health_episodes')).toEqual([]);
    expect(
      (await service.getMany([organization])).get(organization.id)?.health,
    ).toBe('unknown');
  });

  it('after hours count for the history, and not for the verdict', async () => {
    const { service, sweep, clock } = await createRoom();
    await push(service, { end: BOUNDARY, minutes: 5, failed: 0 });
    await sweep.run();
    await push(service, { end: ago(5 * 60), minutes: 30, failed: 90 });
    await sweep.run();
    expect(await verdictOf(service)).toMatchObject({ state: 'inactive' });
    expect(
      await service.trafficSince(organization.id, 'webhook', ago(6 * 60)),
    ).toMatchObject({ failed: 2700 });
    expect(clock.now()).toEqual(new Date(START));
  });
});
