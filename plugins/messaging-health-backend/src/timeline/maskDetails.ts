import { atOnce } from './atOnce';
import { maskByKey } from './maskByKey';
import { maskPersonalData, maskPersonalDataInSteps } from './maskPersonalData';
import { classifyKey, PersonalKey, tellsPerson } from './personalKeys';
import { CHARACTERS_IN_A_STEP, Steps } from './Steps';

/** What has more keys is a list of something: taken for people, as far as it has names. */
const MOST_KEYS_OF_ONE = 1000;
/** Nobody nests data deeper; whoever does wants to exhaust something. */
const DEEPEST = 100;

/** How data are masked. */
interface Masking {
  pseudonymKey: string;
  /** For data that others wrote. */
  isForeign: boolean;
  /** Characters and values that were looked at since the last step. */
  looked: number;
  /** How deep it is gone into. */
  depth: number;
}

function* maskText(text: string, masking: Masking): Steps<string> {
  const { pseudonymKey } = masking;
  if (text.length > CHARACTERS_IN_A_STEP) {
    return yield* maskPersonalDataInSteps(text, pseudonymKey);
  }
  masking.looked += text.length;
  return maskPersonalData(text, pseudonymKey);
}

function* maskValue(
  value: unknown,
  masking: Masking,
  kind?: PersonalKey,
): Steps<unknown> {
  masking.looked += 1;
  if (masking.looked >= CHARACTERS_IN_A_STEP) {
    yield masking.looked;
    masking.looked = 0;
  }
  if (typeof value === 'string') {
    return kind
      ? maskByKey(kind, value, masking.pseudonymKey)
      : yield* maskText(value, masking);
  }
  if (typeof value === 'number' && (kind === 'id' || kind === 'secret')) {
    return maskByKey(kind, String(value), masking.pseudonymKey);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  masking.depth += 1;
  if (masking.depth > DEEPEST) {
    throw new RangeError(`It is nested deeper than ${DEEPEST} levels.`);
  }
  const masked = Array.isArray(value)
    ? yield* maskItems(value, masking, kind)
    : yield* maskObject(value, masking);
  masking.depth -= 1;
  return masked;
}

function* maskItems(
  items: unknown[],
  masking: Masking,
  kind?: PersonalKey,
): Steps<unknown[]> {
  const masked: unknown[] = [];
  for (const item of items) {
    masked.push(yield* maskValue(item, masking, kind));
  }
  return masked;
}

function* maskObject(value: object, masking: Masking): Steps<object> {
  const keys = Object.keys(value);
  const isPerson = keys.length > MOST_KEYS_OF_ONE || tellsPerson(keys);
  const entries: Array<[string, unknown]> = [];
  for (const [name, inner] of Object.entries(value)) {
    const kind = classifyKey(name, masking.isForeign || isPerson);
    entries.push([
      yield* maskText(name, masking),
      yield* maskValue(inner, masking, kind),
    ]);
  }
  return Object.fromEntries(entries);
}

/** {@link maskDetails} in steps, for data that may be large. */
export function* maskDetailsInSteps(
  details: Record<string, unknown>,
  pseudonymKey: string,
): Steps<Record<string, unknown>> {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(details));
  const masking = { pseudonymKey, isForeign: false, looked: 0, depth: 0 };
  return (yield* maskValue(plain, masking)) as Record<string, unknown>;
}

/**
 * Masks every string in a JSON object: by what it looks like, and by the key it stands
 * under. What it returns is plain JSON, exactly as a reader of the stored record gets it
 * back, so that a digest of it stays true.
 */
export function maskDetails(
  details: Record<string, unknown>,
  pseudonymKey: string,
): Record<string, unknown> {
  return atOnce(maskDetailsInSteps(details, pseudonymKey));
}

/** Masks data that others wrote: there, a plain `name` or `text` is a person's. Throws `RangeError` for what is nested too deep. */
export function maskForeignData(
  data: unknown,
  pseudonymKey: string,
): Steps<unknown> {
  return maskValue(data, {
    pseudonymKey,
    isForeign: true,
    looked: 0,
    depth: 0,
  });
}
