import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
  observationsOf,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { listStatements } from '../__testUtils__/listStatements';
import { until } from '../__testUtils__/until';
import { HealthService } from '../HealthService';

const MINUTE = 60_000;
const START = '2026-02-01T12:00:10.000Z';
const organization = inventOrganization(1);

async function verdictOf(service: HealthService, trigger: string) {
  const { triggers } = await service.get(organization);
  return triggers.find(verdict => verdict.trigger === trigger);
}

async function countStatements(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  return (await listStatements(knex, work)).length;
}

describeOnDatabases('a round over the signal sources', createDatabase => {
  it('judges by what a source answers, and names the source and its query', async () => {
    const identity = new FakeSignalSource('invented-crm', 'identity', {
      total: 50,
      failed: 2,
    });
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      sources: [identity],
    });
    await room.sweep.run();

    expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
      state: 'firing',
      source: 'invented-crm',
      query: 'select from invented-crm',
      figures: { ratio: 0.04, total: 250, failed: 10 },
    });
  });

  it('asks for everything once, and then for what may have changed', async () => {
    const clock = new FakeClock(START);
    const identity = new FakeSignalSource('invented-crm', 'identity', {
      total: 50,
      failed: 0,
    });
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: [identity],
    });
    await room.sweep.run();
    clock.advance(MINUTE);
    await room.sweep.run();

    const [first, second] = identity.requests;
    const spanOf = (request: typeof first) =>
      (request.to.getTime() - request.from.getTime()) / MINUTE;
    expect(spanOf(first)).toBeGreaterThanOrEqual(70);
    expect(spanOf(second)).toBe(4);
    expect(second.to).toEqual(new Date('2026-02-01T12:01:00.000Z'));
    expect(
      (await verdictOf(room.service, 'identity-failure'))?.figures?.total,
    ).toBe(250);
  });

  it('a slow source holds up no other signal, and is given up in time', async () => {
    const clock = new FakeClock(START);
    const slow = new FakeSignalSource('slow', 'identity', {
      total: 1,
      failed: 0,
    });
    let abandoned = false;
    slow.answer = request =>
      new Promise(() => {
        request.signal.addEventListener('abort', () => {
          abandoned = true;
        });
      });
    const quick = new FakeSignalSource('quick', 'stage-move', {
      total: 50,
      failed: 0,
    });
    const room = createTestRoom({
      knex: await createDatabase(),
      clock,
      sources: [slow, quick],
    });
    const round = room.sweep.run();
    await until(
      async () =>
        (await verdictOf(room.service, 'stage-move-failure'))?.state ===
        'inactive',
    );
    expect(abandoned).toBe(false);
    clock.advance(10_000);
    await round;
    expect(abandoned).toBe(true);
    expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
      state: 'unknown',
      unknownReason: 'source-unavailable',
      explanation: {
        text: 'The source slow could not be asked: no answer within 10 s',
      },
    });
  });

  it.each([
    [
      'answers that it can not',
      async () =>
        ({
          kind: 'unavailable',
          because: {
            system: 'invented-crm',
            kind: 'unreachable',
            message: 'connection refused',
            retryable: true,
          },
        } as const),
    ],
    [
      'throws',
      async () => {
        throw new Error('connection refused');
      },
    ],
  ])(
    'a source that %s blinds its trigger only after staleAfter',
    async (_, failure) => {
      const clock = new FakeClock(START);
      const source = new FakeSignalSource('invented-crm', 'identity', {
        total: 50,
        failed: 0,
      });
      const room = createTestRoom({
        knex: await createDatabase(),
        clock,
        sources: [source],
      });
      await room.sweep.run();
      source.answer = failure;
      clock.advance(3 * MINUTE);
      await room.sweep.run();
      expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
        state: 'inactive',
      });
      clock.advance(MINUTE);
      await room.sweep.run();
      expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
        state: 'unknown',
        unknownReason: 'source-unavailable',
        explanation: { values: { message: 'connection refused' } },
      });
    },
  );

  it('ignores nonsense in an answer', async () => {
    const source = new FakeSignalSource('invented-crm', 'identity', {
      total: 50,
      failed: 0,
    });
    source.answer = async request => {
      const answer = source.observed(request);
      const [good] = answer.observations;
      answer.observations.push(
        { ...good, failed: 51 },
        { ...good, organizationId: inventOrganization(77).id },
        { ...good, minute: new Date(good.minute.getTime() + 1) },
        { ...good, total: Number.NaN },
        { ...good, signal: 'webhook' },
      );
      return answer;
    };
    const room = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      sources: [source],
    });
    await room.sweep.run();
    expect(await verdictOf(room.service, 'identity-failure')).toMatchObject({
      state: 'inactive',
      figures: { total: 250, failed: 0 },
    });
  });

  it('sends as many statements for forty organizations as for one', async () => {
    const count = async (organizations: number) => {
      const knex = await createDatabase();
      const invented = Array.from({ length: organizations }, (_, index) =>
        inventOrganization(index + 1),
      );
      const room = createTestRoom({
        knex,
        clock: new FakeClock(START),
        organizations: invented,
        sources: [
          new FakeSignalSource('invented-crm', 'identity', {
            total: 50,
            failed: 0,
          }),
        ],
      });
      await room.sweep.run();
      await room.housekeeping.settled();
      const ids = invented.map(({ id }) => id);
      return {
        sweep: await countStatements(knex, async () => {
          await room.sweep.run();
          await room.housekeeping.settled();
        }),
        read: await countStatements(knex, () => room.service.getMany(invented)),
        push: await countStatements(knex, () =>
          room.service.ingest({
            sender: 'invented-crm',
            observations: ids.flatMap(organizationId =>
              observationsOf({
                organizationId,
                end: new Date(START),
                minutes: 3,
                failed: 0,
              }),
            ),
          }),
        ),
      };
    };
    expect(await count(40)).toEqual(await count(1));
  });

  it('packs and forgets figures that are older than they are kept', async () => {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const before = createTestRoom({ knex, clock });
    await before.service.ingest({
      sender: 'invented-crm',
      observations: observationsOf({
        organizationId: organization.id,
        end: new Date(START),
        minutes: 3,
        failed: 0,
      }),
    });
    clock.advance(8 * 24 * 60 * MINUTE);
    await before.sweep.run();
    await before.housekeeping.settled();
    expect(await knex('health_figures')).toEqual([]);
    expect(await knex('health_pushed_observations')).toEqual([]);
  });
});
