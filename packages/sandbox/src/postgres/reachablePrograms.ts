import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** True when every account of this machine may enter a folder and all above it. */
async function isOpenToAll(folder: string): Promise<boolean> {
  const OTHERS_MAY_ENTER = 0o001;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode } = await fs.stat(at);
    if (!(mode & OTHERS_MAY_ENTER)) {
      return false;
    }
    if (at === path.dirname(at)) {
      return true;
    }
  }
}

/**
 * A folder with PostgreSQL's programs that the server's account can enter. A
 * repository below `/root` is closed to it, so the programs are copied to the
 * temporary folder, once for each version.
 *
 * @param nativeFolder - where npm unpacked the programs
 * @param version - names the copy
 */
export async function reachablePrograms(
  nativeFolder: string,
  version: string,
): Promise<string> {
  if (process.getuid?.() !== 0 || (await isOpenToAll(nativeFolder))) {
    return nativeFolder;
  }
  const copy = path.join(os.tmpdir(), `messaging-health-postgres-${version}`);
  try {
    await fs.access(path.join(copy, 'bin/postgres'));
    return copy;
  } catch {
    // Not copied yet.
  }
  const unfinished = await fs.mkdtemp(`${copy}-`);
  await fs.cp(nativeFolder, unfinished, {
    recursive: true,
    verbatimSymlinks: true,
  });
  await fs.chmod(unfinished, 0o755);
  try {
    await fs.rename(unfinished, copy);
  } catch {
    // Another process was first; its copy is the same.
    await fs.rm(unfinished, { recursive: true, force: true });
  }
  return copy;
}
