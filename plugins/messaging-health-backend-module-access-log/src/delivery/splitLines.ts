import { InputError } from '@backstage/errors';
import { DeliveryLimits } from '../config/DrainConfig';
import { DeliveryRefusal } from './DeliveryRefusal';

/** A line of the log: a JSON object, or `undefined` where it is none. */
export type RawLine = Record<string, unknown> | undefined;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooMany(limit: number): DeliveryRefusal {
  return new DeliveryRefusal(
    413,
    `A delivery may have ${limit} lines. Nothing was stored. Send smaller batches, or raise maximumLines of the drain.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the line, which may hold anything.
    return undefined;
  }
}

function splitArray(text: string, limits: DeliveryLimits): RawLine[] {
  const lines = parseJson(text);
  if (!Array.isArray(lines)) {
    throw new InputError(
      'The body begins like a JSON array and is none. Nothing was stored.',
    );
  }
  if (lines.length > limits.lines) {
    throw tooMany(limits.lines);
  }
  return lines.map(line => (isObject(line) ? line : undefined));
}

function splitText(text: string, limits: DeliveryLimits): RawLine[] {
  const lines: RawLine[] = [];
  for (const written of text.split('\n')) {
    const line = written.trim();
    if (line === '') {
      continue;
    }
    if (lines.length === limits.lines) {
      throw tooMany(limits.lines);
    }
    const parsed =
      line.length <= limits.lineLength ? parseJson(line) : undefined;
    lines.push(isObject(parsed) ? parsed : undefined);
  }
  return lines;
}

/**
 * The lines of a delivery: of a JSON array, or one object a line. Single lines that are
 * no JSON object stand as `undefined`, since a sender would repeat a refused delivery
 * for ever; throws `InputError` where there is not one that is.
 */
export function splitLines(body: Buffer, limits: DeliveryLimits): RawLine[] {
  const text = body
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  const lines = text.startsWith('[')
    ? splitArray(text, limits)
    : splitText(text, limits);
  if (lines.length > 0 && lines.every(line => line === undefined)) {
    throw new InputError(
      `None of the ${lines.length} lines is a JSON object. Nothing was stored. Send one JSON object a line, or an array of them.`,
    );
  }
  return lines;
}
