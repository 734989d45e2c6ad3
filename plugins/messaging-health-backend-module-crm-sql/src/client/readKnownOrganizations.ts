import { PoolClient } from 'pg';
import { MalformedRowError } from './MalformedRowError';

/**
 * Runs a statement that answers, for each organization that the CRM has, its id and
 * since when silence means zero: milliseconds since 1970, or null for "ever". Infinity
 * says that its silence never means anything.
 */
export async function readKnownOrganizations(
  client: PoolClient,
  text: string,
  values: unknown[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<unknown[]>({
    text,
    values,
    rowMode: 'array',
  });
  return new Map(
    rows.map(([id, since]) => {
      if (
        typeof id !== 'string' ||
        (since !== null && typeof since !== 'number')
      ) {
        throw new MalformedRowError();
      }
      return [id, since ?? -Infinity];
    }),
  );
}
