import fs from 'node:fs';
import path from 'node:path';

/** Where the repository begins. */
export const ROOT = path.resolve(__dirname, '../../../..');

/** A page that people read. */
export interface Document {
  /** Its path from the root. */
  file: string;
  text: string;
}

/** A piece of code on such a page, as it stands there. */
export interface Example {
  /** Page and place of it, to name it by. */
  name: string;
  language: string;
  text: string;
}

function markdownIn(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
    .flatMap(entry => {
      const inner = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return markdownIn(inner);
      }
      return entry.name.endsWith('.md') ? [inner] : [];
    });
}

/** The front page, the documentation, and the page of each package. */
export function readDocuments(): Document[] {
  const ofPackages = ['packages', 'plugins'].flatMap(folder =>
    fs
      .readdirSync(path.join(ROOT, folder))
      .map(name => path.join(folder, name, 'README.md'))
      .filter(file => fs.existsSync(path.join(ROOT, file))),
  );
  return ['README.md', ...markdownIn('docs'), ...ofPackages].map(file => ({
    file,
    text: fs.readFileSync(path.join(ROOT, file), 'utf8'),
  }));
}

/** The pieces of code of a page. */
export function examplesOf({ file, text }: Document): Example[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(
    ([, language, code], index) => ({
      name: `${file}, example ${index + 1}`,
      language,
      text: code,
    }),
  );
}

/** Where the links of a page lead to within the repository, from its root. */
export function linksOf({ file, text }: Document): string[] {
  const outside = /^(?:[a-z]+:|#)/;
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter(target => !outside.test(target))
    .map(target => path.join(path.dirname(file), target.replace(/#.*$/, '')));
}
