const QUOTED = `(['"\`])((?:\\\\.|(?!\\Q).)*?)\\Q`;
const quoted = (group: number) => QUOTED.replaceAll('\\Q', `\\${group}`);

/** `$('Name')`, `$items('Name'`, `$node['Name']` and Python's `_('Name')`. */
const BY_TEXT = new RegExp(
  `(\\$(?:items)?\\(\\s*|\\$node\\[\\s*|(?<![\\w$])_\\(\\s*)${quoted(2)}`,
  'g',
);
/** `$node.Name` */
const BY_PROPERTY = /\$node\.([A-Za-z_$][\w$]*)/g;

const unescape = (name: string) => name.replace(/\\(.)/g, '$1');
const asText = (name: string) =>
  `'${name.replace(/[\\']/g, character => `\\${character}`)}'`;

function renameInText(text: string, names: ReadonlyMap<string, string>) {
  return text
    .replace(BY_TEXT, (whole, start: string, _quote: string, name: string) => {
      const renamed = names.get(unescape(name));
      return renamed === undefined ? whole : `${start}${asText(renamed)}`;
    })
    .replace(BY_PROPERTY, (whole, name: string) => {
      const renamed = names.get(name);
      return renamed === undefined ? whole : `$node[${asText(renamed)}]`;
    });
}

/** Follows renamed nodes through expressions and code, as n8n's editor does when one is renamed. */
export function renameReferences(
  value: unknown,
  names: ReadonlyMap<string, string>,
): unknown {
  if (typeof value === 'string') {
    return renameInText(value, names);
  }
  if (Array.isArray(value)) {
    return value.map(item => renameReferences(item, names));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        renameReferences(item, names),
      ]),
    );
  }
  return value;
}
