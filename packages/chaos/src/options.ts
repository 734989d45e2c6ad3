import { InputError } from '@backstage/errors';

/** Says something while a run goes on. */
export const tell = (line: string) => process.stdout.write(`${line}\n`);

/** The PostgreSQL of the run. */
export function postgresOf(environment: NodeJS.ProcessEnv): string {
  const address = environment.BENCH_POSTGRES;
  if (!address) {
    throw new InputError(
      'BENCH_POSTGRES names no PostgreSQL. Run this with `yarn chaos`, which starts one.',
    );
  }
  return address;
}

/** The whole number after a flag, for example `--kills=20`. */
export function numberOption(
  words: string[],
  flag: string,
  fallback: number,
): number {
  const word = words.find(candidate => candidate.startsWith(`${flag}=`));
  if (word === undefined) {
    return fallback;
  }
  const value = Number(word.slice(flag.length + 1));
  if (!Number.isInteger(value) || value < 1) {
    throw new InputError(`${flag} must be a whole number from 1.`);
  }
  return value;
}
