import {
  interpolate,
  Statement,
  STATEMENTS,
  statementsInPortuguese,
  stepIdSchema,
} from '@messaging-health/backstage-plugin-common';
import { useCallback } from 'react';

import { Format, useFormat } from './useFormat';
import { useLanguage } from './useLanguage';
import { useWords, Words } from './useWords';

const CATALOGS: Record<string, Record<string, string>> = {
  en: STATEMENTS,
  pt: statementsInPortuguese,
};

/** Not in an address, which has to stay as it is. */
const INSTANT =
  /(?<![\w/=?&:.-])\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z(?![\w/&-])/g;

/** An instant is recorded as machines write it, and shown as people do; also in another system's words. */
function sayInstantsIn(text: string, format: Format): string {
  return text.replace(INSTANT, instant => format.utc(Date.parse(instant)));
}

function sayInstants(values: Statement['values'], format: Format) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? sayInstantsIn(value, format) : value,
    ]),
  );
}

/** A step is recorded by its id, and shown by its name. */
function nameStep(values: Statement['values'], t: Words) {
  const step = stepIdSchema.safeParse(values.step);
  return step.success
    ? { ...values, step: `"${t(`step.${step.data}`)}"` }
    : values;
}

/**
 * Puts a statement of the system into the reader's language. A code that this
 * version does not know is shown in the words that it was recorded with.
 */
export function useStatement(): (statement: Statement) => string {
  const language = useLanguage();
  const t = useWords();
  const format = useFormat();
  return useCallback(
    ({ code, values, text }) => {
      const template = CATALOGS[language.split('-')[0]]?.[code];
      return template === undefined
        ? sayInstantsIn(text, format)
        : interpolate(template, sayInstants(nameStep(values, t), format));
    },
    [language, t, format],
  );
}
