import { TriggerId } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { bulkTable, fromTimestamp, TABLES, toTimestamp } from '../../database';

const { blindness, triggers } = TABLES.health;

/** Reasons of being unknown that mean: we can't see what we used to, or ought to, see. */
const BLIND_REASONS = ['source-unavailable', 'stale'];

/** A trigger of an organization that can't be judged. */
export interface Blindness {
  organizationId: string;
  trigger: TriggerId;
  since: Date;
}

interface BlindnessRow {
  organization_id: string;
  trigger_id: TriggerId;
  since_at: string;
  told_at: string | null;
}

function toBlindness(row: BlindnessRow): Blindness {
  return {
    organizationId: row.organization_id,
    trigger: row.trigger_id,
    since: fromTimestamp(row.since_at),
  };
}

/** Takes over from the triggers' records who is blind now. A change of the reason does not begin it anew. */
export async function updateBlindness(deps: {
  transaction: Knex.Transaction;
  /** Those that are no part of the health make nobody blind. */
  triggers: TriggerId[];
}): Promise<void> {
  const { transaction } = deps;
  const blind = () =>
    transaction(triggers)
      .whereIn(`${triggers}.trigger_id`, deps.triggers)
      .where(`${triggers}.state`, 'unknown')
      .whereIn(`${triggers}.unknown_reason`, BLIND_REASONS);
  const isSame = (query: Knex.QueryBuilder) =>
    query
      .where(
        `${triggers}.organization_id`,
        transaction.ref(`${blindness}.organization_id`),
      )
      .where(
        `${triggers}.trigger_id`,
        transaction.ref(`${blindness}.trigger_id`),
      );
  await transaction(blindness)
    .whereNotExists(isSame(blind()).select('since_at'))
    .delete();
  // Nobody else writes here while the round is held, so what is missing now is new.
  await transaction(
    transaction.raw('?? (??, ??, ??)', [
      blindness,
      'organization_id',
      'trigger_id',
      'since_at',
    ]),
  ).insert(
    blind()
      .whereNotExists(isSame(transaction(blindness)).select('since_at'))
      .select('organization_id', 'trigger_id', 'since_at'),
  );
}

/** Who is blind since an instant or before, and nobody was told. */
export async function listUntoldBlindness(deps: {
  knex: Knex;
  since: Date;
}): Promise<Blindness[]> {
  const rows = await deps
    .knex<BlindnessRow>(blindness)
    .whereNull('told_at')
    .where('since_at', '<=', toTimestamp(deps.since))
    .select('*');
  return rows.map(toBlindness);
}

/** People were told of these. */
export async function settleBlindness(deps: {
  knex: Knex;
  told: Blindness[];
  at: Date;
}): Promise<void> {
  const { knex, told, at } = deps;
  const bulk = bulkTable(
    knex,
    { organization: 'text', trigger_id: 'text' },
    told.map(({ organizationId, trigger }) => ({
      organization: organizationId,
      trigger_id: trigger,
    })),
  );
  await knex(blindness)
    .whereRaw(
      `(organization_id, trigger_id) in (select organization, trigger_id from ${bulk.sql})`,
      bulk.bindings,
    )
    .update({ told_at: toTimestamp(at) });
}

/** The blindness that people were told of, of some organizations: since when. */
export async function listBlindSince(deps: {
  knex: Knex;
  organizationIds?: string[];
}): Promise<Map<string, Date>> {
  const { knex, organizationIds } = deps;
  const query = knex<BlindnessRow>(blindness)
    .whereNotNull('told_at')
    .select('organization_id', 'since_at');
  if (organizationIds) {
    const wanted = bulkTable(
      knex,
      { id: 'text' },
      organizationIds.map(id => ({ id })),
    );
    query.whereRaw(
      `organization_id in (select id from ${wanted.sql})`,
      wanted.bindings,
    );
  }
  const since = new Map<string, Date>();
  for (const row of await query) {
    const at = fromTimestamp(row.since_at);
    const known = since.get(row.organization_id);
    if (!known || at < known) {
      since.set(row.organization_id, at);
    }
  }
  return since;
}
