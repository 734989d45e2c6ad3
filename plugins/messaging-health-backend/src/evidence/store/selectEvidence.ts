import { Knex } from 'knex';
import { TABLES } from '../../database';
import { JoinedEvidenceRow } from './evidenceRow';

/** Evidence of one incident with what it says beside it. */
export function selectEvidence(
  knex: Knex,
  incident: string,
): Knex.QueryBuilder<JoinedEvidenceRow, JoinedEvidenceRow[]> {
  return knex(`${TABLES.evidence.items} as item`)
    .leftJoin(
      `${TABLES.evidence.contents} as kept`,
      'kept.evidence_id',
      'item.id',
    )
    .where('item.incident', incident)
    .select('item.*', { kept_content: 'kept.content', salt: 'kept.salt' });
}
