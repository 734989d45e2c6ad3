import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { Knex } from 'knex';

/** What a figure of a measurement is worth nothing without. */
export interface Machine {
  cores: number;
  processor: string;
  memoryGigabytes: number;
  node: string;
  platform: string;
  /** Absent where no database took part. */
  postgres?: string;
  /** With `+` where files differ from it. */
  commit: string;
}

/** The machine that a measurement ran on, and what ran. */
export async function describeMachine(knex?: Knex): Promise<Machine> {
  const cpus = os.cpus();
  return {
    cores: cpus.length,
    processor: cpus[0]?.model ?? 'unknown',
    memoryGigabytes: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    postgres: knex && (await askVersion(knex)),
    commit: askCommit(),
  };
}

async function askVersion(knex: Knex): Promise<string> {
  const { rows } = await knex.raw('show server_version');
  return rows[0].server_version;
}

function askCommit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no');
    return git('rev-parse', '--short=12', 'HEAD') + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}
