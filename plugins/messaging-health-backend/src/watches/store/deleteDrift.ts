import { DriftKind } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { DriftRow } from './driftRow';

/** Forgets a drift; one that was noticed anew meanwhile stays. */
export async function deleteDrift(options: {
  knex: Knex;
  organizationId: string;
  drift: { kind: DriftKind; subject: string; noticedAt: string };
}): Promise<void> {
  const { knex, organizationId, drift } = options;
  await knex<DriftRow>(TABLES.watches.drifts)
    .where({
      organization_id: organizationId,
      kind: drift.kind,
      subject: drift.subject,
      noticed_at: drift.noticedAt,
    })
    .delete();
}
