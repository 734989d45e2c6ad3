import { DriftKind } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { DriftRow } from './driftRow';

/** The incident and people were told of this drift. */
export async function markDriftTold(options: {
  knex: Knex;
  organizationId: string;
  drift: { kind: DriftKind; subject: string };
  at: string;
}): Promise<void> {
  const { knex, organizationId, drift, at } = options;
  await knex<DriftRow>(TABLES.watches.drifts)
    .where({
      organization_id: organizationId,
      kind: drift.kind,
      subject: drift.subject,
    })
    .update({ told_at: at });
}
