// Reads a PDF as readers do, and writes what it found as JSON: a program of its own,
// since the reader is an ES module.
import { readFile } from 'fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const data = new Uint8Array(await readFile(process.argv[2]));
const task = getDocument({ data, verbosity: 0, useSystemFonts: false });
const pdf = await task.promise;
const pages = [];
const roles = new Set();

function collectRoles(node) {
  if (node?.role) {
    roles.add(node.role);
  }
  node?.children?.forEach(collectRoles);
}

for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  pages.push(
    items
      .map(({ str, hasEOL }) => `${str ?? ''}${hasEOL ? '\n' : ''}`)
      .join('')
      .replace(/\s+/g, ' '),
  );
  collectRoles(await page.getStructTree());
}

function titlesOf(outline) {
  return (outline ?? []).map(({ title, items }) => ({
    title,
    items: titlesOf(items),
  }));
}

const attachments = (await pdf.getAttachments()) ?? {};
const contents =
  attachments instanceof Map ? [...attachments] : Object.entries(attachments);
const files = [];
for (const [key, { filename, content }] of contents) {
  const bytes = content ?? (await pdf.getAttachmentContent?.(key));
  files.push({
    name: filename,
    text: Buffer.from(bytes ?? []).toString('utf-8'),
  });
}
const { info } = await pdf.getMetadata();
const found = {
  pages,
  roles: [...roles],
  outline: titlesOf(await pdf.getOutline()),
  files,
  info: { title: info.Title, language: info.Language },
};
process.stdout.write(JSON.stringify(found));
await task.destroy();
