import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** How much is measured. */
export interface HistoryOptions {
  /** Incidents on PostgreSQL. */
  incidents: number;
  /** Requests of each kind, and as many bare pages. */
  samples: number;
  /** Which databases take part. */
  databases: 'both' | 'postgres' | 'sqlite';
}

function wholeNumber(name: string, text: string, atLeast: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < atLeast || value > 5_000_000) {
    throw new InputError(
      `--${name} is "${text}"; it must be a whole number from ${atLeast} to 5000000.`,
    );
  }
  return value;
}

/** Reads the command's flags: `--incidents=<number>`, `--samples=<number>`, `--databases=<both|postgres|sqlite>`. */
export function parseHistoryOptions(args: string[]): HistoryOptions {
  const { values } = parseArgs({
    args,
    options: {
      incidents: { type: 'string', default: '1000000' },
      samples: { type: 'string', default: '200' },
      databases: { type: 'string', default: 'both' },
    },
  });
  const { databases } = values;
  if (
    databases !== 'both' &&
    databases !== 'postgres' &&
    databases !== 'sqlite'
  ) {
    throw new InputError(
      `--databases is "${databases}"; it must be both, postgres or sqlite.`,
    );
  }
  return {
    incidents: wholeNumber('incidents', values.incidents, 1_000),
    samples: wholeNumber('samples', values.samples, 20),
    databases,
  };
}
