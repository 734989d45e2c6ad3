import { z } from 'zod';
import { ChatwootError } from './ChatwootError';

/** Reads a body or a query, or refuses it in Chatwoot's 422 shape. */
export function parseChatwootBody<T extends z.ZodType>(
  schema: T,
  body: unknown,
): z.infer<T> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  const field = path.join('.');
  throw ChatwootError.unprocessable(`${field} ${message}`, [field]);
}
