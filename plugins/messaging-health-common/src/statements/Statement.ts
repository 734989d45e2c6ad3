import { z } from 'zod';
import { automaticStatements } from './automaticStatements';
import { healthStatements } from './healthStatements';
import { operationStatements } from './operationStatements';
import { incidentStatements } from './incidentStatements';
import { automationStatements } from './automationStatements';
import { inboxStatements } from './inboxStatements';
import { notificationStatements } from './notificationStatements';
import { rollForwardStatements } from './rollForwardStatements';
import { watchStatements } from './watchStatements';
import { fleetRollbackStatements } from './fleetRollbackStatements';
import { decisionStatements } from './decisionStatements';
import { retentionStatements } from './retentionStatements';
import { proofStatements } from './proofStatements';
import { evidenceStatements } from './evidenceStatements';
import { evidenceQuestionStatements } from './evidenceQuestionStatements';
import { rootCauseStatements } from './rootCauseStatements';
import { communicationStatements } from './communicationStatements';
import { clockStatements } from './clockStatements';
import { recordStatements } from './recordStatements';

/**
 * Everything the system can say of its own accord: a code, and its English
 * words with `{{placeholders}}`. The screens translate by the code.
 *
 * @public
 */
export const STATEMENTS = {
  ...healthStatements,
  ...operationStatements,
  ...incidentStatements,
  ...automationStatements,
  ...inboxStatements,
  ...automaticStatements,
  ...notificationStatements,
  ...rollForwardStatements,
  ...watchStatements,
  ...fleetRollbackStatements,
  ...decisionStatements,
  ...retentionStatements,
  ...proofStatements,
  ...evidenceStatements,
  ...evidenceQuestionStatements,
  ...rootCauseStatements,
  ...communicationStatements,
  ...clockStatements,
  ...recordStatements,
} as const;

/** @public */
export type StatementCode = keyof typeof STATEMENTS;

/** Names between double braces in a text. */
type Placeholders<Text extends string> =
  Text extends `${string}{{${infer Name}}}${infer Rest}`
    ? Name | Placeholders<Rest>
    : never;

/** The values that a statement needs, by its code. @public */
export type StatementValues<Code extends StatementCode> = Record<
  Placeholders<(typeof STATEMENTS)[Code]>,
  string | number
>;

/**
 * One sentence said by the system: what was said (`code`), of what (`values`),
 * and its English text, so that a record stays readable by itself.
 *
 * @public
 */
export const statementSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
});
/** @public */
export type Statement = z.infer<typeof statementSchema>;

/** Puts values in the place of `{{name}}`; unknown names stay as they are. @public */
export function interpolate(
  template: string,
  values: Record<string, string | number>,
): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}

/** Makes a {@link Statement}; the compiler asks for every value that it needs. @public */
export function say<Code extends StatementCode>(
  code: Code,
  ...args: Placeholders<(typeof STATEMENTS)[Code]> extends never
    ? []
    : [values: StatementValues<Code>]
): Statement {
  const values: Record<string, string | number> = args[0] ?? {};
  return { code, values, text: interpolate(STATEMENTS[code], values) };
}
