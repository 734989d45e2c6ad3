import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { SENDER, WIDTH } from './settings';

const LIKE = 'health_pushed_observations';
const TABLE = 'bench_bare_observations';

/** A table of the same columns and indexes as the backend's, which knex inserts into directly. */
export class BareTable {
  constructor(private readonly knex: Knex) {}

  async create(): Promise<void> {
    await this.knex.raw('create table ?? (like ?? including all)', [
      TABLE,
      LIKE,
    ]);
  }

  /** A batch as rows of the table, ready to be inserted. */
  rowsOf(observations: readonly PushedObservation[], receivedAt: Date) {
    return observations.map(
      ({ id, organizationId, signal, at, ...counts }) => ({
        sender: SENDER,
        observation_id: id,
        organization_id: organizationId,
        signal,
        happened_at: at,
        received_at: receivedAt.toISOString(),
        ...counts,
      }),
    );
  }

  /** Inserts batches, as many at a time as the sender sends. */
  async insert(batches: ReadonlyArray<ReturnType<BareTable['rowsOf']>>) {
    let next = 0;
    const worker = async () => {
      while (next < batches.length) {
        const rows = batches[next];
        next += 1;
        await this.knex(TABLE).insert(rows);
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, worker));
  }
}
