import { Actor, Statement } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { authorColumn, statementColumn } from './hypothesisColumns';

/** Stores a guess; the same one a second time changes nothing. */
export async function insertHypothesis(options: {
  transaction: Knex.Transaction;
  sequence: number;
  statement: Statement;
  author: Actor;
  at: string;
}): Promise<void> {
  const { transaction, sequence, statement, author, at } = options;
  await transaction(TABLES.incidents.hypotheses)
    .insert({
      incident: sequence,
      code: statement.code,
      statement: statementColumn.encode(statement),
      author: authorColumn.encode(author),
      at,
    })
    .onConflict(['incident', 'code'])
    .ignore();
}
