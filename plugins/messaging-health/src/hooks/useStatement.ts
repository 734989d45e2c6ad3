import {
  interpolate,
  Statement,
  STATEMENTS,
} from '@messaging-health/backstage-plugin-common';
import { useCallback } from 'react';
import { statementsInPortuguese } from '../translations/statements/pt-BR';
import { useLanguage } from './useLanguage';

const CATALOGS: Record<string, Record<string, string>> = {
  en: STATEMENTS,
  pt: statementsInPortuguese,
};

/**
 * Puts a statement of the system into the reader's language. A code that this
 * version does not know is shown in the words that it was recorded with.
 */
export function useStatement(): (statement: Statement) => string {
  const language = useLanguage();
  return useCallback(
    ({ code, values, text }) => {
      const template = CATALOGS[language.split('-')[0]]?.[code];
      return template === undefined ? text : interpolate(template, values);
    },
    [language],
  );
}
