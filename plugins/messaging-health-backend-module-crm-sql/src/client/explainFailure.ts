import { isError } from '@backstage/errors';
import {
  redactMessage,
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { ZodError } from 'zod';
import { CrmQuestion } from './CrmQuestion';
import { MalformedRowError } from './MalformedRowError';
import { SYSTEM } from './system';

type Explanation = Pick<UpstreamProblem, 'kind' | 'message' | 'retryable'>;

const WRONG_ACCOUNT: Explanation = {
  kind: 'refused',
  message:
    'The CRM database refuses the user or the password of messagingHealth.crmSql.connection.',
  retryable: false,
};

/** What to do about PostgreSQL's own refusals, by their SQLSTATE. */
const BY_STATE: Record<string, Explanation> = {
  '42883': {
    kind: 'malformed',
    message:
      'The CRM database is older than PostgreSQL 14 and lacks a function that is needed.',
    retryable: false,
  },
  '57014': {
    kind: 'timeout',
    message:
      'The CRM database did not answer within messagingHealth.crmSql.statementTimeout.',
    retryable: true,
  },
  '28P01': WRONG_ACCOUNT,
  '28000': WRONG_ACCOUNT,
  '3D000': {
    kind: 'refused',
    message:
      'The database named in messagingHealth.crmSql.connection does not exist.',
    retryable: false,
  },
  '53300': {
    kind: 'rate-limited',
    message: 'The CRM database has no connection left.',
    retryable: true,
  },
};

/** What to do where the database is not what the question needs. */
function explainMisfit(
  code: string,
  { tables, grants }: Pick<CrmQuestion, 'tables' | 'grants'>,
): Explanation | undefined {
  switch (code) {
    case '42501':
      return {
        kind: 'refused',
        message: `The CRM database's role may not read what is needed. For that role: ${grants
          .map(grant => `${grant} to <role>`)
          .join('; ')}.`,
        retryable: false,
      };
    case '42P01':
      return {
        kind: 'malformed',
        message: `The database lacks a table of the CRM: organizations, ${tables.join(
          ', ',
        )} are needed. Check messagingHealth.crmSql.connection: its database, and the role's search_path.`,
        retryable: false,
      };
    case '42703':
      return {
        kind: 'malformed',
        message: `A table of the CRM (organizations, ${tables.join(
          ', ',
        )}) lacks a column that is needed: this version of the CRM is not known.`,
        retryable: false,
      };
    default:
      return undefined;
  }
}

/** Says why the CRM's database could not be read; never quotes the connection. */
export function explainFailure(
  error: unknown,
  signal: AbortSignal,
  question: Pick<CrmQuestion, 'tables' | 'grants'>,
): UpstreamProblem {
  if (error instanceof UpstreamError) {
    return error.problem;
  }
  if (signal.aborted) {
    return {
      system: SYSTEM,
      kind: 'timeout',
      message: 'The CRM database did not answer as long as it was waited for.',
      retryable: true,
    };
  }
  if (error instanceof ZodError || error instanceof MalformedRowError) {
    return {
      system: SYSTEM,
      kind: 'malformed',
      message: 'The CRM database answered in a shape that is not known.',
      retryable: false,
    };
  }
  const code =
    isError(error) && typeof error.code === 'string' ? error.code : '';
  const known = explainMisfit(code, question) ?? BY_STATE[code];
  if (known) {
    return { system: SYSTEM, ...known };
  }
  const words = isError(error) ? error.message : 'no reason given';
  return {
    system: SYSTEM,
    kind: 'unreachable',
    message: redactMessage(
      `The CRM database can't be read (${
        code || words
      }). Check that it runs and that messagingHealth.crmSql.connection is right.`,
    ),
    retryable: true,
  };
}
