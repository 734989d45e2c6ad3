import {
  actorSchema,
  Rehearsal,
  RehearsalBadge,
  rehearsalFindingSchema,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { bulkTable, jsonColumn, TABLES } from '../../database';

const byColumn = jsonColumn('rehearsals.by', actorSchema);
const findingsColumn = jsonColumn(
  'rehearsals.findings',
  z.array(rehearsalFindingSchema),
);

interface RehearsalRow {
  organization_id: string;
  at: string;
  by: string;
  ready: number;
  broken: number;
  findings: string;
}

/** Keeps a rehearsal, and of the organization's older ones as many as `keep` says in all. */
export async function storeRehearsal(options: {
  knex: Knex;
  rehearsal: Rehearsal;
  keep: number;
}): Promise<void> {
  const { knex, rehearsal, keep } = options;
  const { organizationId, at, by, ready, findings } = rehearsal;
  const ofOrganization = { organization_id: organizationId };
  await knex<RehearsalRow>(TABLES.watches.rehearsals)
    .insert({
      ...ofOrganization,
      at,
      by: byColumn.encode(by),
      ready: ready ? 1 : 0,
      broken: findings.filter(finding => !finding.ready).length,
      findings: findingsColumn.encode(findings),
    })
    .onConflict(['organization_id', 'at'])
    .merge();
  const oldest = await knex<RehearsalRow>(TABLES.watches.rehearsals)
    .where(ofOrganization)
    .orderBy('at', 'desc')
    .offset(keep)
    .first('at');
  if (oldest) {
    await knex<RehearsalRow>(TABLES.watches.rehearsals)
      .where(ofOrganization)
      .where('at', '<=', oldest.at)
      .delete();
  }
}

/** The newest rehearsal of an organization; undefined where there was none. */
export async function findRehearsal(options: {
  knex: Knex;
  organizationId: string;
}): Promise<Rehearsal | undefined> {
  const { knex, organizationId } = options;
  const row: RehearsalRow | undefined = await knex<RehearsalRow>(
    TABLES.watches.rehearsals,
  )
    .where({ organization_id: organizationId })
    .orderBy('at', 'desc')
    .first();
  return (
    row && {
      organizationId,
      at: row.at,
      by: byColumn.decode(row.by),
      ready: row.ready === 1,
      findings: findingsColumn.decode(row.findings),
    }
  );
}

/** The newest rehearsals of organizations, without their findings, in one statement. */
export async function listBadges(options: {
  knex: Knex;
  organizationIds: string[];
}): Promise<Map<string, RehearsalBadge>> {
  const { knex, organizationIds } = options;
  const wanted = bulkTable(
    knex,
    { id: 'text' },
    organizationIds.map(id => ({ id })),
  );
  const table = TABLES.watches.rehearsals;
  const rows: Array<Omit<RehearsalRow, 'by' | 'findings'>> = await knex(table)
    .whereRaw(
      `(organization_id, at) in (select organization_id, max(at) from ${table}
        where organization_id in (select id from ${wanted.sql}) group by organization_id)`,
      wanted.bindings,
    )
    .select('organization_id', 'at', 'ready', 'broken');
  return new Map(
    rows.map(({ organization_id, at, ready, broken }) => [
      organization_id,
      { at, ready: ready === 1, broken },
    ]),
  );
}
