import { isError } from '@backstage/errors';
import {
  redactMessage,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { ZodError } from 'zod';

const SYSTEM = 'crm-sql';
const GRANTS =
  'grant select on organizations, messaging_identity_resolution_log';

type Explanation = Pick<UpstreamProblem, 'kind' | 'message' | 'retryable'>;

const WRONG_ACCOUNT: Explanation = {
  kind: 'refused',
  message:
    'The CRM database refuses the user or the password of messagingHealth.crmSql.connection.',
  retryable: false,
};

/** What to do about PostgreSQL's own refusals, by their SQLSTATE. */
const BY_STATE: Record<string, Explanation> = {
  '42501': {
    kind: 'refused',
    message: `The CRM database's role may not read what is needed: ${GRANTS} to it.`,
    retryable: false,
  },
  '42P01': {
    kind: 'malformed',
    message:
      "The database lacks the CRM's tables. Check messagingHealth.crmSql.connection: its database, and the role's search_path.",
    retryable: false,
  },
  '42703': {
    kind: 'malformed',
    message:
      "The CRM's tables lack a column that is needed: this version of the CRM is not known.",
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

/** Says why the CRM's database could not be read; never quotes the connection. */
export function explainFailure(
  error: unknown,
  signal: AbortSignal,
): UpstreamProblem {
  if (signal.aborted) {
    return {
      system: SYSTEM,
      kind: 'timeout',
      message: 'The CRM database did not answer as long as it was waited for.',
      retryable: true,
    };
  }
  if (error instanceof ZodError) {
    return {
      system: SYSTEM,
      kind: 'malformed',
      message: 'The CRM database answered in a shape that is not known.',
      retryable: false,
    };
  }
  const code =
    isError(error) && typeof error.code === 'string' ? error.code : '';
  const known = BY_STATE[code];
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

/** Row-level security may hide rows, so that zeros would prove nothing. */
export function hiddenByRowSecurity(): UpstreamProblem {
  return {
    system: SYSTEM,
    kind: 'refused',
    message: `Row-level security may hide rows of messaging_identity_resolution_log from the CRM database's role, so zeros would prove nothing. As a superuser: alter role <role> bypassrls; or create a policy for select to the role with using (true).`,
    retryable: false,
  };
}

/** The role sees none of the organizations asked for. */
export function noOrganizationVisible(asked: number): UpstreamProblem {
  return {
    system: SYSTEM,
    kind: 'refused',
    message: `The CRM database's role sees none of the ${asked} organizations of the catalog. Either row-level security hides the table organizations from it (as a superuser: alter role <role> bypassrls; or a policy for select to the role), or the annotations messaging-health.io/organization-id belong to another CRM.`,
    retryable: false,
  };
}
