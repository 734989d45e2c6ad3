import { LimitField } from '@messaging-health/backstage-plugin-common';

/**
 * A limit as the API takes it, from what a person typed: shares in percent (`2` is
 * 0.02), durations with their unit (`90s`, `15m`, `2h`; a bare number is minutes).
 */
export function readLimit(field: LimitField, text: string): number | string {
  const typed = text.trim().toLocaleLowerCase('en-US').replace(',', '.');
  switch (field.kind) {
    case 'share':
      // Rounded, since 2.3 / 100 is not quite 0.023.
      return Math.round(Number(typed.replace(/\s*%$/, '')) * 1e6) / 1e8;
    case 'count':
      return Number(typed);
    default:
      return /^\d+$/.test(typed) ? `${typed}m` : typed.replace(/\s*min$/, 'm');
  }
}
