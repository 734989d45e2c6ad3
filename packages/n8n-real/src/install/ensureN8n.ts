import { promises as fs } from 'node:fs';
import path from 'node:path';
import {
  builtForThisNode,
  isComplete,
  removeMarker,
  writeMarker,
} from './marker';
import { runCommand } from './runCommand';

/** 2.8 GB come from the registry. */
const INSTALLED_WITHIN = 30 * 60_000;
const BUILT_WITHIN = 15 * 60_000;

/** The program's file within an install. */
export function programOf(folder: string): string {
  return path.join(folder, 'node_modules/n8n/bin/n8n');
}

/**
 * Installs n8n into the folder unless all of it is there; one that was begun and not
 * finished is thrown away first. Native modules are built for the Node that runs this.
 * Answers with the program's file.
 */
export async function ensureN8n(options: {
  folder: string;
  version: string;
  tell: (line: string) => void;
  run?: typeof runCommand;
}): Promise<string> {
  const { folder, version, tell, run = runCommand } = options;
  const wanted = { n8n: version, builtFor: builtForThisNode() };
  if (await isComplete(folder, wanted)) {
    return programOf(folder);
  }
  tell(`Installing n8n ${version} into ${folder} (2.8 GB, some minutes) …`);
  await fs.mkdir(folder, { recursive: true });
  await removeMarker(folder);
  await fs.rm(path.join(folder, 'node_modules'), {
    recursive: true,
    force: true,
  });
  await fs.writeFile(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ private: true, dependencies: { n8n: version } })}\n`,
  );
  const place = { cwd: folder, log: path.join(folder, 'install.log') };
  // Of all scripts only one is needed, and a Kafka client's would fail.
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], {
    ...place,
    milliseconds: INSTALLED_WITHIN,
  });
  tell('Building its sqlite3 for this Node …');
  await run('npm', ['rebuild', 'sqlite3'], {
    ...place,
    milliseconds: BUILT_WITHIN,
  });
  await writeMarker(folder, wanted);
  return programOf(folder);
}
