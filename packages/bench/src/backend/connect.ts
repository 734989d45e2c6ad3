import createKnex, { Knex } from 'knex';
import { InputError } from '@backstage/errors';
import { POOL } from './settings';

/** The address of a database on the bench's PostgreSQL; of the server's own one where none is named. */
export function addressOf(
  environment: NodeJS.ProcessEnv,
  database?: string,
): string {
  const address = environment.BENCH_POSTGRES;
  if (!address) {
    throw new InputError(
      'BENCH_POSTGRES names no PostgreSQL. Run this with `yarn bench:ingest`, which starts one.',
    );
  }
  if (!database) {
    return address;
  }
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.toString();
}

/** Connections as the backend has them. */
export function connect(address: string): Knex {
  return createKnex({ client: 'pg', connection: address, pool: POOL });
}
