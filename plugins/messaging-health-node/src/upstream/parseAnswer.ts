import { z } from 'zod';

/** An answer read by its schema, or why it could not be. */
export type ParsedAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; why: string };

const MOST_ISSUES = 3;

/** Reads JSON by a schema; the reason names fields and never quotes their values. */
export function parseAnswer<T>(
  body: string,
  schema: z.ZodType<T>,
): ParsedAnswer<T> {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // The parser's message quotes the body, which may hold anything.
    return { ok: false, why: 'the answer is not JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) {
    return { ok: true, value: parsed.data };
  }
  const issues = parsed.error.issues
    .slice(0, MOST_ISSUES)
    .map(issue => `${issue.path.join('.') || 'answer'}: ${issue.message}`);
  return { ok: false, why: issues.join('; ') };
}
