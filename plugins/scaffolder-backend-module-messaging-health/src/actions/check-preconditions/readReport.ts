import { InputError } from '@backstage/errors';

/** A smoke report as the backend takes it. */
export interface Report {
  fileName: string;
  content: string;
}

const DATA_URL = /^data:(?<type>[^;,]*)(?<parameters>(?:;[^;,]*)*),/;

/** Reads a report that was pasted as text, or uploaded and so given as a data URL. */
export function readReport(given: string): Report {
  const found = DATA_URL.exec(given);
  if (!found?.groups) {
    return { fileName: nameOf(given), content: given };
  }
  const parameters = found.groups.parameters.split(';');
  const data = given.slice(found[0].length);
  const content = parameters.includes('base64')
    ? Buffer.from(data, 'base64').toString('utf8')
    : decode(data);
  const name = parameters.find(parameter => parameter.startsWith('name='));
  return {
    fileName: name ? decode(name.slice('name='.length)) : nameOf(content),
    content,
  };
}

/** What a report without a name is called, by how it begins. */
function nameOf(content: string): string {
  return content.trimStart().startsWith('<')
    ? 'smoke-report.xml'
    : 'smoke-report.json';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new InputError(
      'The smoke report was not uploaded whole. Upload it again, or paste its text.',
      error,
    );
  }
}
