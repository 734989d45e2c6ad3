import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
  observationsOf,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { calmSources } from '../__testUtils__/fleet';
import { listStatements } from '../__testUtils__/listStatements';
import { BOUNDARY, MINUTE, START } from '../__testUtils__/stories';

/** Tables that statements write to. */
function writtenTo(statements: string[]): string[] {
  const tables = statements.flatMap(
    sql =>
      /^(?:insert into|update|delete from) [`"]?(\w+)[`"]?/i.exec(sql)?.[1] ??
      [],
  );
  return [...new Set(tables)].sort();
}

const identify = (numbers: number) =>
  Array.from({ length: numbers }, (_, index) => inventOrganization(index + 1));

describeOnDatabases('a round of a calm fleet', createDatabase => {
  async function createFleet(size: number) {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const sources = calmSources();
    const organizations = identify(size);
    const room = createTestRoom({
      knex,
      clock,
      organizations,
      sources: sources.all,
    });
    const round = async () => {
      await room.sweep.run();
      await room.housekeeping.settled();
    };
    await round();
    await round();
    return { knex, clock, organizations, round, ...room, ...sources };
  }
  const triggersOf = (knex: Knex) =>
    knex('health_triggers').orderBy(['organization_id', 'trigger_id']);

  it('writes figures, and nothing of any trigger', async () => {
    const { knex, clock, round } = await createFleet(3);
    const before = await triggersOf(knex);
    expect(before).toHaveLength(3 * 5);
    clock.advance(MINUTE);
    const statements = await listStatements(knex, round);
    expect(writtenTo(statements)).not.toContain('health_triggers');
    expect(writtenTo(statements)).not.toContain('health_verdicts');
    expect(writtenTo(statements)).toContain('health_figures');
    expect(await triggersOf(knex)).toEqual(before);
  });

  it('within the same minute writes no figures either', async () => {
    const { knex, clock, round } = await createFleet(3);
    clock.advance(MINUTE / 4);
    const statements = await listStatements(knex, round);
    expect(writtenTo(statements)).not.toContain('health_figures');
    expect(writtenTo(statements)).not.toContain('health_series');
  });

  it('stores only those figures that are not what they were', async () => {
    const { knex, clock, organizations, identity, round } = await createFleet(
      3,
    );
    const changed = organizations[1].id;
    identity.answer = async request => {
      const answer = identity.observed(request);
      return {
        ...answer,
        observations: answer.observations.map(one =>
          one.organizationId === changed &&
          one.minute.getTime() === BOUNDARY.getTime() - 2 * MINUTE
            ? { ...one, total: 101 }
            : one,
        ),
      };
    };
    clock.advance(MINUTE / 4);
    // What was not written keeps this mark.
    await knex('health_figures').update({ failed: 0.5 });
    await round();
    const written = await knex('health_figures').whereNot({ failed: 0.5 });
    expect(written).toEqual([
      {
        series_id: expect.any(Number),
        minute: BOUNDARY.getTime() / MINUTE - 2,
        total: 101,
        failed: 0,
      },
    ]);
  });

  it('reads no figures that it remembers', async () => {
    const { knex, clock, round } = await createFleet(3);
    clock.advance(MINUTE);
    const statements = await listStatements(knex, round);
    expect(
      statements.filter(sql =>
        /^select .*total.* from [`"]?health_figures/i.test(sql),
      ),
    ).toEqual([]);
  });

  it('sends as many statements for forty organizations as for one, whatever happens', async () => {
    const count = async (size: number) => {
      const { knex, clock, organizations, service, round, webhook, identity } =
        await createFleet(size);
      const counts: number[] = [];
      const note = async () => {
        clock.advance(MINUTE);
        counts.push((await listStatements(knex, round)).length);
      };
      await note();
      // All begin to breach, go blind, and are well again.
      webhook.answer = async request => {
        const answer = webhook.observed(request);
        return {
          ...answer,
          observations: answer.observations.map(one => ({ ...one, failed: 9 })),
        };
      };
      await note();
      identity.answer = async () => {
        throw new Error('connection refused');
      };
      await note();
      clock.advance(6 * MINUTE);
      await note();
      identity.answer = undefined;
      await note();
      // Late figures for all.
      await service.ingest({
        sender: 'invented',
        observations: organizations.flatMap(({ id }) =>
          observationsOf({
            organizationId: id,
            signal: 'stage-move',
            end: new Date(clock.now().getTime() - 10 * MINUTE),
            minutes: 5,
            failed: 0,
          }),
        ),
      });
      await note();
      return counts;
    };
    expect(await count(40)).toEqual(await count(1));
  }, 30_000);

  it('sends as many statements for forty organizations as for one when it starts anew', async () => {
    const count = async (size: number) => {
      const { knex, clock, organizations } = await createFleet(size);
      const restarted = createTestRoom({
        knex,
        clock,
        organizations,
        sources: calmSources().all,
      });
      clock.advance(MINUTE);
      const statements = await listStatements(knex, async () => {
        await restarted.sweep.run();
        await restarted.housekeeping.settled();
      });
      return statements.length;
    };
    expect(await count(40)).toEqual(await count(1));
  });
});

describeOnDatabases('an answer with a minute twice', createDatabase => {
  it('counts the minute once, as it was said last', async () => {
    const source = new FakeSignalSource('invented-crm', 'identity', {
      total: 100,
      failed: 100,
    });
    source.answer = async request => {
      const answer = source.observed(request);
      return {
        ...answer,
        observations: answer.observations.flatMap(one => [
          one,
          { ...one, total: 60, failed: 0 },
        ]),
      };
    };
    const knex = await createDatabase();
    const room = createTestRoom({
      knex,
      clock: new FakeClock(START),
      sources: [source],
    });
    await room.sweep.run();
    const [{ id }] = identify(1);
    expect(
      (await room.service.getMany(identify(1)))
        .get(id)
        ?.triggers.find(({ trigger }) => trigger === 'identity-failure'),
    ).toMatchObject({ state: 'inactive', figures: { total: 300, failed: 0 } });
    expect(await knex('health_figures').whereNot({ total: 60 })).toEqual([]);
  });
});
