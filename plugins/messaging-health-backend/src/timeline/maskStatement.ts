import {
  interpolate,
  Statement,
  STATEMENTS,
} from '@messaging-health/backstage-plugin-common';
import { maskPersonalData } from './maskPersonalData';

/** Masks the values of a statement, and says it again with them. */
export function maskStatement(
  statement: Statement,
  pseudonymKey: string,
): Statement {
  const values = Object.fromEntries(
    Object.entries(statement.values).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskPersonalData(value, pseudonymKey) : value,
    ]),
  );
  const templates: Record<string, string> = STATEMENTS;
  const template = templates[statement.code];
  return {
    code: statement.code,
    values,
    text: template
      ? interpolate(template, values)
      : maskPersonalData(statement.text, pseudonymKey),
  };
}
