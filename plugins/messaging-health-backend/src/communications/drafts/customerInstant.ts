import { RecordLanguage } from '@messaging-health/backstage-plugin-common';

const LOCALES: Record<RecordLanguage, string> = { pt: 'pt-BR', en: 'en-GB' };

function inZone(instant: string, language: RecordLanguage, timeZone: string) {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(instant));
}

/**
 * An instant as customers read it, in their own time zone and in UTC: `1 March 2026 at
 * 00:30 (America/Sao_Paulo), 1 March 2026 at 03:30 (UTC)`; once where the two are one.
 */
export function customerInstant(
  instant: string,
  language: RecordLanguage,
  timeZone: string,
): string {
  return [...new Set([timeZone, 'UTC'])]
    .map(zone => `${inZone(instant, language, zone)} (${zone})`)
    .join(', ');
}
