import { Substitution } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { ModeRow, substitutionColumn } from './modeRow';

/** Notes that one workflow's id serves another's content, or that it does no longer. */
export async function setSubstitution(options: {
  transaction: Knex.Transaction;
  organizationId: string;
  substitution?: Substitution;
  now: string;
}): Promise<void> {
  const { transaction, organizationId, substitution, now } = options;
  await transaction<ModeRow>(TABLES.operations.modes)
    .where({ organization_id: organizationId })
    .update({
      substitution: substitution
        ? substitutionColumn.encode(substitution)
        : null,
      updated_at: now,
    });
}
