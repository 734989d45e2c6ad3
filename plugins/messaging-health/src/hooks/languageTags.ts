import { RecordLanguage } from '@messaging-health/backstage-plugin-common';

/** How a text's language is told to browsers and screen readers. */
export const LANGUAGE_TAGS: Record<RecordLanguage, string> = {
  pt: 'pt-BR',
  en: 'en',
};
