import { DriftKind, say } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { FoundDrift } from '../drift/Look';
import { countDrifts } from './countDrifts';
import { deleteDrift } from './deleteDrift';
import {
  findDriftWatch,
  saveDriftWatch,
  saveProblemOfAll,
} from './driftWatches';
import { forgetOtherIncidents } from './forgetOtherIncidents';
import { forgetUnwatched } from './forgetUnwatched';
import { listDrifts } from './listDrifts';
import { markDriftTold } from './markDriftTold';
import { storeSeenDrifts } from './storeSeenDrifts';

const ONE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const AT = '2026-03-01T03:00:00.000Z';
const LATER = '2026-03-01T03:00:20.000Z';
const PROBLEM = say('watch.point.no-figures');

const found = (
  kind: DriftKind,
  subject = 'v2',
  workflow = subject,
): FoundDrift => ({
  kind,
  subject,
  statement: say('watch.drift.v2-active', { workflow }),
});

const see = (
  knex: Knex,
  drifts: FoundDrift[],
  {
    organizationId = ONE,
    incident = 'INC-000001',
    at = AT,
  }: { organizationId?: string; incident?: string; at?: string } = {},
) =>
  knex.transaction(transaction =>
    storeSeenDrifts({
      transaction,
      organizationId,
      incident,
      found: drifts,
      at,
    }),
  );

const listOf = async (knex: Knex, organizationId = ONE) =>
  (await listDrifts({ knex, organizationId })).map(
    ({ kind, subject, noticedAt, lastSeenAt, told }) => ({
      kind,
      subject,
      noticedAt,
      lastSeenAt,
      told,
    }),
  );

describeOnDatabases('what has drifted', createDatabase => {
  it('keeps when it was noticed while it is seen again', async () => {
    const knex = await createDatabase();
    await see(knex, [found('v2-active'), found('v2-executing')]);
    await markDriftTold({
      knex,
      organizationId: ONE,
      drift: found('v2-active'),
      at: AT,
    });
    await see(knex, [found('v2-active', 'v2', 'renamed')], { at: LATER });
    expect(await listOf(knex)).toEqual([
      {
        kind: 'v2-active',
        subject: 'v2',
        noticedAt: AT,
        lastSeenAt: LATER,
        told: true,
      },
      {
        kind: 'v2-executing',
        subject: 'v2',
        noticedAt: AT,
        lastSeenAt: AT,
        told: false,
      },
    ]);
    const [newest] = await listDrifts({ knex, organizationId: ONE });
    expect(newest.statement.values).toEqual({ workflow: 'renamed' });
  });

  it('is forgotten as the one that it was, and not as one that came after it', async () => {
    const knex = await createDatabase();
    const drift = { kind: 'v2-active' as const, subject: 'v2', noticedAt: AT };
    await see(knex, [found('v2-active')], { at: LATER });
    await deleteDrift({ knex, organizationId: ONE, drift });
    expect(await listOf(knex)).toHaveLength(1);
    await deleteDrift({
      knex,
      organizationId: ONE,
      drift: { ...drift, noticedAt: LATER },
    });
    expect(await listOf(knex)).toEqual([]);
  });

  it('is counted by organization', async () => {
    const knex = await createDatabase();
    await see(knex, [found('v2-active'), found('v2-active', 'copy')]);
    await see(knex, [found('v2-active')], { organizationId: OTHER });
    expect(
      await countDrifts({ knex, organizationIds: [ONE, OTHER, 'nobody'] }),
    ).toEqual(
      new Map([
        [ONE, 2],
        [OTHER, 1],
      ]),
    );
    expect(await countDrifts({ knex, organizationIds: [] })).toEqual(new Map());
  });

  it('ends with its incident, and with the watch', async () => {
    const knex = await createDatabase();
    await see(knex, [found('v2-active')]);
    await see(knex, [found('v2-active', 'copy')], { incident: 'INC-000002' });
    await see(knex, [found('v2-active')], { organizationId: OTHER });
    await knex.transaction(transaction =>
      forgetOtherIncidents({
        transaction,
        organizationId: ONE,
        incident: 'INC-000002',
      }),
    );
    expect((await listOf(knex)).map(({ subject }) => subject)).toEqual([
      'copy',
    ]);
    await forgetUnwatched({ knex, watchedIds: [ONE] });
    expect(await listOf(knex, OTHER)).toEqual([]);
    expect(await listOf(knex)).toHaveLength(1);
    await forgetUnwatched({ knex, watchedIds: [] });
    expect(await listOf(knex)).toEqual([]);
  });
});

describeOnDatabases('how a watch goes', createDatabase => {
  it('keeps its last whole comparison while there is a problem', async () => {
    const knex = await createDatabase();
    const save = (at: string, problem?: typeof PROBLEM) =>
      knex.transaction(transaction =>
        saveDriftWatch({ transaction, organizationId: ONE, at, problem }),
      );
    const find = () => findDriftWatch({ knex, organizationId: ONE });
    expect(await find()).toBeUndefined();
    await save(AT, PROBLEM);
    expect(await find()).toEqual({ comparedAt: undefined, problem: PROBLEM });
    await save(AT);
    expect(await find()).toEqual({
      comparedAt: new Date(AT),
      problem: undefined,
    });
    await save(LATER, PROBLEM);
    expect(await find()).toEqual({
      comparedAt: new Date(AT),
      problem: PROBLEM,
    });
    await save(LATER);
    await saveProblemOfAll({ knex, problem: PROBLEM });
    expect(await find()).toEqual({
      comparedAt: new Date(LATER),
      problem: PROBLEM,
    });
  });
});
