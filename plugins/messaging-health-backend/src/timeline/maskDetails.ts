import { maskPersonalData } from './maskPersonalData';

function maskValue(value: unknown, pseudonymKey: string): unknown {
  if (typeof value === 'string') {
    return maskPersonalData(value, pseudonymKey);
  }
  if (Array.isArray(value)) {
    return value.map(item => maskValue(item, pseudonymKey));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        name,
        maskValue(inner, pseudonymKey),
      ]),
    );
  }
  return value;
}

/**
 * Masks every string in a JSON object. What it returns is plain JSON, exactly as a
 * reader of the stored record gets it back, so that a digest of it stays true.
 */
export function maskDetails(
  details: Record<string, unknown>,
  pseudonymKey: string,
): Record<string, unknown> {
  const plain: Record<string, unknown> = JSON.parse(JSON.stringify(details));
  return maskValue(plain, pseudonymKey) as Record<string, unknown>;
}
