import { N8nFault, N8nWorkflowFault } from '../n8n/N8nFault';

/** What can be made to go wrong for one organization. */
export const ORGANIZATION_FAULTS = {
  'webhook-5xx':
    'its v2 flow sends the CRM webhook a body that makes it answer 500, for one message in sixteen; the fallback does not',
  'identity-failure':
    'its v2 flow sends identifiers of Instagram that the CRM cannot use, for six messages in a hundred; the fallback does not',
  'stage-move-failure':
    'its v2 flow asks for a stage that does not exist, for one move in twenty; the fallback does not',
  'whatsapp-regression':
    'its v2 flow calls its WhatsApp inbox a kind that the CRM does not resolve: conversations there get no contact; the fallback does not',
  'whatsapp-silence': 'no customer reaches it by WhatsApp any more',
  duplicates:
    'its v2 flow makes a second contact of everybody who writes for the first time; the fallback does not',
  silence: 'the CRM stops reporting its webhook and stage-move figures',
  'no-traffic': 'no customer writes to it any more',
} as const;
export type OrganizationFault = keyof typeof ORGANIZATION_FAULTS;

/** The name that stands in an organization's place for faults that hit everyone. */
export const PLATFORM = 'platform';

/** What n8n can do wrong with the workflows of one organization, or with everybody's. */
export const WORKFLOW_FAULTS = {
  'n8n-slow-publish': 'n8n says a workflow is active long before it serves it',
  'n8n-active-not-served':
    'n8n says a workflow is active and never serves it until it is published again',
  'n8n-stuck-conflict':
    'the next workflow taken down leaves its path stuck: 404 for customers, 409 for the other workflow',
  'n8n-never-served':
    'n8n says a workflow is active and never serves it at all',
  'n8n-inactive-but-served':
    'n8n says a workflow is inactive, and customers still reach it',
  'n8n-conflict-forever':
    'n8n refuses with 409, for ever, to put a workflow on a path that was not its own last',
  'n8n-unpublish-refused': 'n8n refuses with 409 to take a workflow down',
  'n8n-undone':
    'somebody else undoes what is published or taken down, a third of a second later',
  'n8n-partial-webhooks':
    'n8n serves only the first webhook of a workflow that has several',
  'n8n-wrong-version-served':
    'n8n puts an older version of a workflow into service than it was asked to',
  'n8n-old-version-running':
    'n8n takes a publication, and customers go on running what ran before',
  'n8n-error-500': 'n8n answers 500 whenever something is to be changed',
  'n8n-hang': 'n8n takes requests and never answers',
  'n8n-flapping': 'every second answer of n8n is 502',
  'n8n-read-only-key': 'n8n refuses with 403 whatever would change something',
  'n8n-key-revoked-midway':
    'the API key is refused with 401 after the next change',
} as const satisfies Record<N8nWorkflowFault, string>;

/** What can go wrong for all organizations at once. */
export const PLATFORM_FAULTS = {
  ...WORKFLOW_FAULTS,
  'n8n-slow': 'n8n takes seconds for every answer',
  'n8n-garbage': 'n8n answers with a web page where JSON is due',
  'n8n-down': 'n8n refuses connections',
  'n8n-unauthorized': 'n8n refuses the API key',
  'crm-down': 'the CRM drops every connection',
  'chatwoot-down': 'Chatwoot refuses connections',
  'chatwoot-unauthorized': 'Chatwoot refuses the token',
} as const satisfies Record<N8nFault, string> & Record<string, string>;
export type PlatformFault = keyof typeof PLATFORM_FAULTS;

export function isWorkflowFault(name: string): name is N8nWorkflowFault {
  return Object.hasOwn(WORKFLOW_FAULTS, name);
}

export function isPlatformFault(name: string): name is PlatformFault {
  return Object.hasOwn(PLATFORM_FAULTS, name);
}

/** Share of events that fail while a fault is on. */
export const USUAL_FAULT_SHARES = {
  'webhook-5xx': 0.064,
  'identity-failure': 0.06,
  'stage-move-failure': 0.05,
} as const satisfies Partial<Record<OrganizationFault, number>>;
/** A fault that shows as a share of failures. */
export type ShareFault = keyof typeof USUAL_FAULT_SHARES;
/** What fails at the best of times. */
export const HEALTHY_SHARE = 0.001;
