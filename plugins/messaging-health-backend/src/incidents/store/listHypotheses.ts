import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import {
  fromHypothesisRow,
  HypothesisEvidenceRow,
  HypothesisRow,
} from './hypothesisRow';

/** The guesses of an incident, oldest first, each with what speaks for and against it. */
export async function listHypotheses(options: {
  knex: Knex;
  sequence: number;
}): Promise<Hypothesis[]> {
  const { knex, sequence } = options;
  const rows: HypothesisRow[] = await knex<HypothesisRow>(
    TABLES.incidents.hypotheses,
  )
    .where({ incident: sequence })
    .orderBy(['at', 'code', 'id'])
    .select();
  const evidence: HypothesisEvidenceRow[] = await knex<HypothesisEvidenceRow>(
    TABLES.incidents.hypothesisEvidence,
  )
    .whereIn(
      'hypothesis',
      knex(TABLES.incidents.hypotheses)
        .where({ incident: sequence })
        .select('id'),
    )
    .orderBy(['at', 'id'])
    .select();
  return rows.map(row =>
    fromHypothesisRow(
      row,
      evidence.filter(({ hypothesis }) => hypothesis === row.id),
    ),
  );
}
