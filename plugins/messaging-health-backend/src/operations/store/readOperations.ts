import { Knex } from 'knex';
import { chunked, TABLES } from '../../database';
import { OperationRecord } from '../OperationRecord';
import {
  fromOperationRows,
  OperationRow,
  SignOffRow,
  StepRow,
} from './operationRow';

function groupByOperation<Row extends { operation_id: string }>(rows: Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.operation_id);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.operation_id, [row]);
    }
  }
  return groups;
}

/** Operations with their steps and sign-offs, in the order of `rows`. */
export async function readOperations(options: {
  knex: Knex;
  rows: OperationRow[];
}): Promise<OperationRecord[]> {
  const { knex, rows } = options;
  const steps: StepRow[] = [];
  const signOffs: SignOffRow[] = [];
  for (const part of chunked(rows, 1)) {
    const ids = part.map(({ id }) => id);
    steps.push(
      ...(await knex<StepRow>(TABLES.operations.steps)
        .whereIn('operation_id', ids)
        .orderBy('position')
        .select()),
    );
    signOffs.push(
      ...(await knex<SignOffRow>(TABLES.operations.signOffs)
        .whereIn('operation_id', ids)
        .orderBy(['at', 'conversation_id'])
        .select()),
    );
  }
  const stepsOf = groupByOperation(steps);
  const signOffsOf = groupByOperation(signOffs);
  return rows.map(row =>
    fromOperationRows(
      row,
      stepsOf.get(row.id) ?? [],
      signOffsOf.get(row.id) ?? [],
    ),
  );
}
