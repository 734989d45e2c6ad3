import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { authorColumn, statementColumn } from './hypothesisColumns';

/** The guesses of an incident, oldest first. */
export async function listHypotheses(options: {
  knex: Knex;
  sequence: number;
}): Promise<Hypothesis[]> {
  const { knex, sequence } = options;
  const rows: Array<{ statement: string; author: string; at: string }> =
    await knex(TABLES.incidents.hypotheses)
      .where({ incident: sequence })
      .orderBy(['at', 'code'])
      .select('statement', 'author', 'at');
  return rows.map(row => {
    const statement = statementColumn.decode(row.statement);
    return {
      text: statement.text,
      statement,
      author: authorColumn.decode(row.author),
      at: row.at,
    };
  });
}
