import { createHash } from 'node:crypto';
import { canonicalJson } from '@messaging-health/backstage-plugin-common';

/** Equal for equal values and for no others; says nothing of what they hold. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
