import { maskByKey } from './maskByKey';
import { maskPersonalData } from './maskPersonalData';
import { classifyKey, PersonalKey, tellsPerson } from './personalKeys';

/** How data are masked. */
interface Masking {
  pseudonymKey: string;
  /** For data that others wrote. */
  isForeign: boolean;
}

function maskValue(
  value: unknown,
  masking: Masking,
  kind?: PersonalKey,
): unknown {
  if (typeof value === 'string') {
    return kind
      ? maskByKey(kind, value, masking.pseudonymKey)
      : maskPersonalData(value, masking.pseudonymKey);
  }
  if (typeof value === 'number' && (kind === 'id' || kind === 'secret')) {
    return maskByKey(kind, String(value), masking.pseudonymKey);
  }
  if (Array.isArray(value)) {
    return value.map(item => maskValue(item, masking, kind));
  }
  if (value !== null && typeof value === 'object') {
    return maskObject(value, masking);
  }
  return value;
}

function maskObject(value: object, masking: Masking): object {
  const isPerson = tellsPerson(Object.keys(value));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      maskPersonalData(name, masking.pseudonymKey),
      maskValue(
        inner,
        masking,
        classifyKey(name, masking.isForeign || isPerson),
      ),
    ]),
  );
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
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(details));
  return maskValue(plain, { pseudonymKey, isForeign: false }) as Record<
    string,
    unknown
  >;
}

/** Masks data that others wrote: there, a plain `name` or `text` is a person's. */
export function maskForeignData(data: unknown, pseudonymKey: string): unknown {
  return maskValue(data, { pseudonymKey, isForeign: true });
}
