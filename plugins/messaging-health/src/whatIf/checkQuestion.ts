import {
  applyOverrides,
  DEFAULT_LIMITS,
  LIMIT_FIELDS,
  LimitField,
  LimitsRefusedError,
  MAX_WHAT_IF_DAYS,
  TriggerId,
  TriggerOverrides,
} from '@messaging-health/backstage-plugin-common';
import { Question } from './Question';
import { readLimit } from './readLimit';

const DAY_MS = 86_400_000;

/** What is wrong with a question, by the part of the form that has to change. */
export interface QuestionProblems {
  span?: 'incomplete' | 'reversed' | 'too-long';
  who?: 'nobody';
  triggers?: 'none';
  /** By `<trigger>.<field>`. */
  limits: Record<string, LimitField>;
}

/** The overrides that the typed limits stand for; a field that is left empty changes nothing. */
export function overridesOf(question: Question): TriggerOverrides {
  const overrides: TriggerOverrides = {};
  for (const trigger of question.triggers) {
    const changed: Record<string, number | string> = {};
    for (const field of LIMIT_FIELDS[trigger]) {
      const text = question.limits[`${trigger}.${field.key}`];
      if (text?.trim()) {
        changed[field.key] = readLimit(field, text);
      }
    }
    overrides[trigger] = changed;
  }
  return overrides;
}

/** Checks one limit by the very rule that the backend checks it by. */
function isRefused(
  trigger: TriggerId,
  key: string,
  value: number | string,
): boolean {
  try {
    applyOverrides(DEFAULT_LIMITS, { [trigger]: { [key]: value } });
    return false;
  } catch (error) {
    if (error instanceof LimitsRefusedError) {
      return true;
    }
    throw error;
  }
}

function spanProblem({ span, from, to }: Question): QuestionProblems['span'] {
  if (span !== 'custom') {
    return undefined;
  }
  if (!from || !to) {
    return 'incomplete';
  }
  const length = Date.parse(to) - Date.parse(from);
  if (length <= 0) {
    return 'reversed';
  }
  return length > MAX_WHAT_IF_DAYS * DAY_MS ? 'too-long' : undefined;
}

/** What has to change before the question can be asked; `undefined` when nothing has to. */
export function checkQuestion(
  question: Question,
): QuestionProblems | undefined {
  const { who, match, organizationIds, triggers } = question;
  const limits: QuestionProblems['limits'] = {};
  const overrides = overridesOf(question);
  for (const trigger of triggers) {
    for (const field of LIMIT_FIELDS[trigger]) {
      const value = overrides[trigger]?.[field.key];
      if (value !== undefined && isRefused(trigger, field.key, value)) {
        limits[`${trigger}.${field.key}`] = field;
      }
    }
  }
  const nobody =
    (who === 'chosen' && organizationIds.length === 0) ||
    (who === 'match' && match.trim() === '');
  const problems: QuestionProblems = {
    span: spanProblem(question),
    who: nobody ? 'nobody' : undefined,
    triggers: triggers.length === 0 ? 'none' : undefined,
    limits,
  };
  const sound =
    !problems.span &&
    !problems.who &&
    !problems.triggers &&
    Object.keys(limits).length === 0;
  return sound ? undefined : problems;
}
