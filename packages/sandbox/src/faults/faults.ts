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

/** What can go wrong for all organizations at once. */
export const PLATFORM_FAULTS = {
  'n8n-slow-publish': 'n8n says a workflow is active long before it serves it',
  'n8n-active-not-served':
    'n8n says a workflow is active and never serves it until it is published again',
  'n8n-stuck-conflict':
    'the next workflow taken down leaves its path stuck: 404 for customers, 409 for the other workflow',
  'n8n-never-served':
    'n8n says a workflow is active and never serves it at all',
  'n8n-slow': 'n8n takes seconds for every answer',
  'n8n-garbage': 'n8n answers with a web page where JSON is due',
  'n8n-down': 'n8n refuses connections',
  'n8n-unauthorized': 'n8n refuses the API key',
  'crm-down': 'the CRM drops every connection',
  'chatwoot-down': 'Chatwoot refuses connections',
  'chatwoot-unauthorized': 'Chatwoot refuses the token',
} as const;
export type PlatformFault = keyof typeof PLATFORM_FAULTS;

export function isOrganizationFault(name: string): name is OrganizationFault {
  return Object.hasOwn(ORGANIZATION_FAULTS, name);
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
