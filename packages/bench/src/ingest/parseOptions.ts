import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** How much is measured. */
export interface IngestOptions {
  /** Rounds of insertions and requests in turns. */
  rounds: number;
  /** Batches of each measurement and phase. */
  batches: number;
}

function wholeNumber(name: string, text: string, atLeast: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < atLeast || value > 10_000) {
    throw new InputError(
      `--${name} is "${text}"; it must be a whole number from ${atLeast} to 10000.`,
    );
  }
  return value;
}

/** Reads the command's flags: `--rounds=<number>`, `--batches=<number>`. */
export function parseOptions(args: string[]): IngestOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '5' },
      batches: { type: 'string', default: '40' },
    },
  });
  return {
    rounds: wholeNumber('rounds', values.rounds, 1),
    batches: wholeNumber('batches', values.batches, 20),
  };
}
