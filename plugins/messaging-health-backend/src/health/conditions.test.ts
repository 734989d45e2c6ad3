import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createTestRoom } from './__testUtils__/createTestRoom';
import { FakeSignalSource } from './__testUtils__/FakeSignalSource';
import { calmSources, healthOf, passMinutes } from './__testUtils__/fleet';
import {
  BOUNDARY,
  MINUTE,
  organization,
  START,
  verdictOf,
} from './__testUtils__/stories';

const ana = { type: 'user', entityRef: 'user:default/ana.invented' } as const;
const iso = (minutesAfter: number) =>
  new Date(BOUNDARY.getTime() + minutesAfter * MINUTE).toISOString();

/** Short, so that stories are. */
const settings = {
  triggers: {
    duplicates: { window: '5m', keepSuspectedFor: '2m', staleAfter: '3m' },
  },
};

describeOnDatabases('duplicates', createDatabase => {
  /** Groups appear in the first minutes, counted from the first round. */
  async function createDuplicates(groups: number[]) {
    const knex = await createDatabase();
    const clock = new FakeClock(START);
    const source = new FakeSignalSource(
      'invented-duplicates',
      'duplicates',
      (_, minute) => {
        const found = groups[(minute - BOUNDARY.getTime()) / MINUTE] ?? 0;
        return { total: found, failed: found };
      },
    );
    const start = () =>
      createTestRoom({
        knex,
        clock,
        sources: [...calmSources().all, source],
        settings,
      });
    const room = start();
    await room.sweep.run();
    const { service, sweep } = room;
    return {
      ...room,
      source,
      knex,
      clock,
      start,
      verdict: () => verdictOf(service, 'duplicates'),
      states: (minutes: number) =>
        passMinutes(
          clock,
          minutes,
          sweep,
          async () => (await verdictOf(service, 'duplicates'))?.state,
        ),
      confirm: () =>
        service.confirmCondition(
          organization,
          'duplicates',
          ana,
          'Agents answer the same person twice',
        ),
      withdraw: () =>
        service.withdrawCondition(
          organization,
          'duplicates',
          ana,
          'It was another inbox',
        ),
    };
  }

  it('are suspected at the minimum of groups, told of once, with figures and query', async () => {
    const { states, verdict, service, toldAll } = await createDuplicates([
      1, 1, 0, 1,
    ]);
    expect(await healthOf(service, organization)).toBe('healthy');
    expect(await states(5)).toEqual([
      ...['inactive', 'inactive', 'inactive'],
      ...['suspected', 'suspected'],
    ]);
    expect(await healthOf(service, organization)).toBe('at-risk');
    expect(await verdict()).toMatchObject({
      watched: true,
      since: iso(4),
      onsetAt: iso(4),
      source: 'invented-duplicates',
      query: 'select from invented-duplicates',
      suspicion: {
        measure: 'groups',
        observed: 3,
        limit: 3,
        total: 3,
        windowSeconds: 300,
        upTo: iso(5),
      },
    });
    expect(toldAll.suspected).toHaveLength(1);
    expect(toldAll.suspected).toMatchObject([
      { organization, verdict: { state: 'suspected', onsetAt: iso(4) } },
    ]);
    expect(toldAll.firing).toEqual([]);
  });

  it('fire when a person confirms them, with the figures and the note, and go back to what the figures say', async () => {
    const { states, confirm, withdraw, verdict, service, told, knex, clock } =
      await createDuplicates([3]);
    await states(1);
    const confirmed = await confirm();
    expect(confirmed).toMatchObject({
      state: 'firing',
      onsetAt: iso(1),
      firingSince: clock.now().toISOString(),
      suspicion: { measure: 'groups', observed: 3 },
      confirmation: {
        by: ana.entityRef,
        note: 'Agents answer the same person twice',
      },
    });
    expect(told).toMatchObject([
      {
        organization,
        onsetAt: new Date(iso(1)),
        verdict: {
          suspicion: { observed: 3 },
          confirmation: { by: ana.entityRef },
        },
      },
    ]);
    expect(await healthOf(service, organization)).toBe('breached');

    // No round ends a person's word.
    expect(await states(3)).toEqual(['firing', 'firing', 'firing']);
    const open = () =>
      knex('health_episodes').whereNull('ended_at').pluck('kind');
    expect((await open()).sort()).toEqual(['firing', 'suspected']);

    expect(await withdraw()).toMatchObject({ state: 'suspected' });
    expect(await open()).toEqual(['suspected']);
    expect(await verdict()).not.toHaveProperty('confirmation');
    expect(await healthOf(service, organization)).toBe('at-risk');
    expect(told).toHaveLength(1);
  });

  it('confirmed go on firing after the figures have calmed', async () => {
    const { states, confirm, withdraw, toldAll } = await createDuplicates([3]);
    await states(1);
    await confirm();
    expect((await states(10)).at(-1)).toBe('firing');
    expect(await withdraw()).toMatchObject({ state: 'inactive' });
    expect(toldAll.suspected).toHaveLength(1);
  });

  it('stay suspected for a while after the figures have calmed', async () => {
    const { states, knex } = await createDuplicates([3]);
    const seen = await states(9);
    expect(seen.lastIndexOf('suspected') + 1).toBe(7);
    expect(seen.at(-1)).toBe('inactive');
    expect(await knex('health_episodes').whereNull('ended_at')).toEqual([]);
  });

  it('suspected are told of once although their source was away for a while', async () => {
    const { source, states, toldAll, service } = await createDuplicates([3, 3]);
    await states(2);
    source.answer = async () => ({
      kind: 'unavailable',
      because: {
        system: 'invented',
        kind: 'unreachable',
        message: 'connection refused',
        retryable: true,
      },
    });
    expect((await states(5)).at(-1)).toBe('unknown');
    expect(await healthOf(service, organization)).toBe('unknown');
    source.answer = undefined;
    expect(await states(1)).toEqual(['suspected']);
    expect(toldAll.suspected).toHaveLength(1);
  });

  it('suspected are not told of again by a backend that starts anew', async () => {
    const { states, start, clock } = await createDuplicates([3]);
    await states(2);
    const restarted = start();
    clock.advance(MINUTE);
    await restarted.sweep.run();
    expect(await verdictOf(restarted.service, 'duplicates')).toMatchObject({
      state: 'suspected',
      since: iso(1),
    });
    expect(restarted.toldAll.suspected).toEqual([]);
  });

  it('are told of a second time after the first suspicion has ended', async () => {
    const { states, toldAll } = await createDuplicates([
      3,
      ...Array.from({ length: 9 }, () => 0),
      3,
    ]);
    await states(12);
    expect(toldAll.suspected).toHaveLength(2);
  });

  it('that no source watches leave the organization healthy, and say so', async () => {
    const { sweep, service } = createTestRoom({
      knex: await createDatabase(),
      clock: new FakeClock(START),
      sources: calmSources().all,
    });
    await sweep.run();
    expect(await verdictOf(service, 'duplicates')).toMatchObject({
      state: 'inactive',
      watched: false,
    });
    expect(await healthOf(service, organization)).toBe('healthy');
  });
});
