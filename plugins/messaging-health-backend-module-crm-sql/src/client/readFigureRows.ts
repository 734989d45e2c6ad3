import { PoolClient } from 'pg';
import { Span } from './CrmQuestion';
import { FigureRow } from './FigureRow';
import { MalformedRowError } from './MalformedRowError';

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * Runs a statement that answers organization, seconds since the span's start, total
 * and failed. Tens of thousands of rows come: so they come without names, and are
 * checked in one plain loop.
 */
export async function readFigureRows(
  client: PoolClient,
  text: string,
  { organizationIds, from, to, step }: Span,
): Promise<FigureRow[]> {
  const { rows } = await client.query<unknown[]>({
    text,
    values: [
      organizationIds,
      new Date(from),
      new Date(to),
      `${step} milliseconds`,
    ],
    rowMode: 'array',
  });
  return rows.map(([organizationId, seconds, total, failed]) => {
    if (
      typeof organizationId !== 'string' ||
      !isCount(seconds) ||
      !isCount(total) ||
      !isCount(failed) ||
      failed > total
    ) {
      throw new MalformedRowError();
    }
    return { organizationId, at: from + seconds * 1_000, total, failed };
  });
}
