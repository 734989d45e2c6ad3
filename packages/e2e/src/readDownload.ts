import fs from 'node:fs/promises';
import { Download } from 'playwright-core';

/** The text of a file that the browser was given to save. */
export async function readDownload(download: Download): Promise<string> {
  return fs.readFile(await download.path(), 'utf8');
}
