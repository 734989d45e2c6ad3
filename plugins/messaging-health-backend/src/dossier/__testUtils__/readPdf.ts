import { execFile } from 'child_process';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import { promisify } from 'util';

const LARGEST_OUTPUT = 64 * 2 ** 20;

/** A bookmark and those below it. */
interface Bookmark {
  title: string;
  items: Bookmark[];
}

/** What a reader finds in a PDF. */
export interface FoundPdf {
  /** The text of each page, in one line. */
  pages: string[];
  /** What those who have it read aloud are told of its structure. */
  roles: string[];
  outline: Bookmark[];
  files: Array<{ name: string; text: string }>;
  info: { title: string; language: string };
}

/** Reads a PDF with Mozilla's reader, in a process of its own. */
export async function readPdf(pdf: Uint8Array): Promise<FoundPdf> {
  const directory = await mkdtemp(join(tmpdir(), 'dossier-'));
  try {
    const file = join(directory, 'dossier.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(__dirname, 'readPdf.mjs'), file],
      { maxBuffer: LARGEST_OUTPUT },
    );
    return JSON.parse(stdout) as FoundPdf;
  } finally {
    await rm(directory, { recursive: true });
  }
}
