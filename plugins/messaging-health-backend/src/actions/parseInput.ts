import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Holds an action's input to the schema of the HTTP API, which knows more than the one
 * that the registry shows. Throws `InputError` that lists every field that is wrong.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `${path.join('.')}: ${message}` : message,
    );
    throw new InputError(
      `The input was refused and nothing was changed. ${issues.join('; ')}`,
    );
  }
  return parsed.data;
}
