/** Whether a string stands in JSON just as it is. */
const NEEDS_NO_ESCAPE = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function textOf(value: string): string {
  return NEEDS_NO_ESCAPE.test(value) ? `"${value}"` : JSON.stringify(value);
}

function keysOf(value: object): string[] {
  const keys = Object.keys(value);
  for (let index = 1; index < keys.length; index++) {
    if (keys[index - 1] > keys[index]) {
      // By UTF-16 code units, as the RFC asks for: that is how strings compare.
      return keys.sort();
    }
  }
  return keys;
}

function listOf(values: unknown[]): string {
  let text = '';
  for (let index = 0; index < values.length; index++) {
    text += `${index === 0 ? '' : ','}${write(values[index])}`;
  }
  return `[${text}]`;
}

function objectOf(value: object): string {
  const members = value as Record<string, unknown>;
  let text = '';
  for (const key of keysOf(value)) {
    if (members[key] !== undefined) {
      text += `${text === '' ? '' : ','}${textOf(key)}:${write(members[key])}`;
    }
  }
  return `{${text}}`;
}

function write(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return textOf(value);
    case 'number':
      if (!Number.isFinite(value)) {
        throw new TypeError(`JSON has no ${value}.`);
      }
      return value === 0 ? '0' : String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) {
        return 'null';
      }
      return Array.isArray(value) ? listOf(value) : objectOf(value);
    default:
      throw new TypeError('Only JSON values have a canonical form.');
  }
}

/**
 * The one text that a JSON value has under RFC 8785, so that a digest of it means
 * the same everywhere. Members that are `undefined` are left out. Throws for what JSON
 * can't hold. Written by hand because a long timeline is mostly this.
 *
 * @public
 */
export function canonicalJson(value: unknown): string {
  return write(value);
}
