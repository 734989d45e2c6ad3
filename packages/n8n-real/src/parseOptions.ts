import { parseArgs } from 'node:util';
import { InputError } from '@backstage/errors';
import { PAIR_KINDS, PairKind } from './world/Pair';

/** How much is measured. */
export interface Options {
  /** Rollbacks, and returns, of each pair under load; with 0 that part is left out. */
  runs: number;
  /** Customers' messages a second, to one pair. */
  rate: number;
  /** Which pairs take part. */
  pairs: PairKind[];
  /** Rollbacks of each kind of pair without load. */
  healthyRuns: number;
  /** Leaves the return out. */
  rollbackOnly: boolean;
  /** How long the plain script's flow is waited for, in seconds. */
  patience: number;
}

function wholeNumber(name: string, text: string, least: number, most: number) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new InputError(
      `--${name} is "${text}"; it must be a whole number from ${least} to ${most}.`,
    );
  }
  return value;
}

function kindsOf(text: string): PairKind[] {
  const asked = text.split(',').map(word => word.trim());
  const unknown = asked.find(word => !PAIR_KINDS.includes(word as PairKind));
  if (unknown !== undefined) {
    throw new InputError(
      `--pairs names "${unknown}"; it must be a list of ${PAIR_KINDS.join(
        ', ',
      )}.`,
    );
  }
  return PAIR_KINDS.filter(kind => asked.includes(kind));
}

/** Reads the command's flags. */
export function parseOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '5' },
      rate: { type: 'string', default: '20' },
      pairs: { type: 'string', default: PAIR_KINDS.join(',') },
      'healthy-runs': { type: 'string', default: '20' },
      'rollback-only': { type: 'boolean', default: false },
      patience: { type: 'string', default: '60' },
    },
  });
  return {
    runs: wholeNumber('runs', values.runs, 0, 50),
    rate: wholeNumber('rate', values.rate, 1, 200),
    pairs: kindsOf(values.pairs),
    healthyRuns: wholeNumber('healthy-runs', values['healthy-runs'], 0, 100),
    rollbackOnly: values['rollback-only'],
    patience: wholeNumber('patience', values.patience, 5, 600),
  };
}
