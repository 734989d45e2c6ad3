import { promises as fs } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const FILE = 'complete.json';

const markerSchema = z.object({
  n8n: z.string(),
  /** Which Node's native modules were built: its ABI, platform and processor. */
  builtFor: z.string(),
});

/** What an install holds, once nothing of it is missing. */
export type Marker = z.infer<typeof markerSchema>;

/** The Node that runs this, as native modules see it. */
export function builtForThisNode(): string {
  return `${process.versions.modules} ${process.platform} ${process.arch}`;
}

/** Undefined where an install was never finished, or something else stands there. */
export async function readMarker(folder: string): Promise<Marker | undefined> {
  try {
    const text = await fs.readFile(path.join(folder, FILE), 'utf8');
    return markerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** True where the folder holds just what is wanted, and all of it. */
export async function isComplete(
  folder: string,
  wanted: Marker,
): Promise<boolean> {
  const found = await readMarker(folder);
  return found?.n8n === wanted.n8n && found.builtFor === wanted.builtFor;
}

/** The last act of an install. */
export async function writeMarker(
  folder: string,
  marker: Marker,
): Promise<void> {
  const file = path.join(folder, FILE);
  await fs.writeFile(`${file}.new`, `${JSON.stringify(marker)}\n`);
  await fs.rename(`${file}.new`, file);
}

/** The first act of an install: whoever is interrupted leaves no marker. */
export async function removeMarker(folder: string): Promise<void> {
  await fs.rm(path.join(folder, FILE), { force: true });
}
