import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';

/** What the comparison is run with. */
export interface ParityOptions {
  seed: number;
  traces: number;
  /** Only try whether faults would be noticed. */
  selfTestOnly: boolean;
}

const DEFAULT_SEED = 20261125;
const DEFAULT_TRACES = 1_400;
const LARGEST_SEED = 2_000_000_000;

function wholeNumber(name: string, text: string, atMost: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > atMost) {
    throw new InputError(
      `--${name} is "${text}"; it must be a whole number from 1 to ${atMost}.`,
    );
  }
  return value;
}

/**
 * Reads the command's flags: `--seed=<number>`, or `--seed=random` for one that
 * follows from `now`; `--traces=<number>`; `--self-test` for that alone.
 */
export function parseOptions(args: string[], now: Date): ParityOptions {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      traces: { type: 'string', default: String(DEFAULT_TRACES) },
      'self-test': { type: 'boolean', default: false },
    },
  });
  return {
    seed:
      values.seed === 'random'
        ? now.getTime() % LARGEST_SEED
        : wholeNumber('seed', values.seed, LARGEST_SEED),
    traces: wholeNumber('traces', values.traces, 100_000),
    selfTestOnly: values['self-test'],
  };
}
