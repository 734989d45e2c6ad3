import { z } from 'zod';

/** Turns values of one schema into the text of a column, and back. */
export interface JsonColumn<Value> {
  encode(value: Value): string;
  decode(text: string): Value;
}

/**
 * A column of JSON text. What is read is checked, since an older version of the
 * plugin, or a person with SQL, may have written it.
 */
export function jsonColumn<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
): JsonColumn<z.output<Schema>> {
  return {
    encode: value => JSON.stringify(value),
    decode: text => {
      const parsed = schema.safeParse(parseJson(name, text));
      if (!parsed.success) {
        throw new Error(
          `The database column ${name} does not hold what this version expects. ${z.prettifyError(
            parsed.error,
          )}`,
        );
      }
      return parsed.data;
    },
  };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`The database column ${name} does not hold JSON.`, {
      cause,
    });
  }
}
