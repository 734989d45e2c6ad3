import { InputError } from '@backstage/errors';
import { z } from 'zod';

const cursorSchema = z.tuple([z.iso.datetime(), z.number().int().min(1)]);

/** The last row of a page: the next page begins after it. */
export interface IncidentCursor {
  detectedAt: string;
  sequence: number;
}

/** The text that stands for a place in the history. */
export function encodeCursor(cursor: IncidentCursor): string {
  return Buffer.from(
    JSON.stringify([cursor.detectedAt, cursor.sequence]),
  ).toString('base64url');
}

/** The place that a text stands for; throws `InputError` for one that we did not make. */
export function decodeCursor(text: string): IncidentCursor {
  const parsed = cursorSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new InputError(
      'cursor: is not one that this history gave out. Leave it out to begin with the first page.',
    );
  }
  const [detectedAt, sequence] = parsed.data;
  return { detectedAt, sequence };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
