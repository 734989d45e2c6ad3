/** The n8n whose behaviour was measured (shared/knowledge/messaging-stack.md). */
export const N8N_VERSION = '2.40.3';
/** The one account of the Chatwoot stand-in. */
export const ACCOUNT_ID = 1;
/** An invented administrator's token. */
export const CHATWOOT_TOKEN = 'an-invented-token-of-the-administrator';
/** An invented secret of the CRM's webhook. */
export const CRM_SECRET = 'an-invented-secret-of-the-webhook';
/** An invented token of the service that pushes figures and looks on. */
export const OBSERVER_TOKEN = 'an-invented-token-of-the-observer';
/** Who starts operations and signs conversations off; an invented person. */
export const OPERATOR = 'user:default/ana.plantao';
/** Names the variable with the file of the catalog's entities. */
export const ENTITIES_VARIABLE = 'N8N_REAL_ENTITIES';
/** Span without a 5xx that a rollback waits for, in seconds: our own waiting, kept short and taken out of the figures. */
export const VERIFY_WINDOW_SECONDS = 1;
/** How long v2 is watched after its return, in seconds. */
export const MONITOR_SECONDS = 5;
/** After an operation the load goes on for so long before it is asked who serves. */
export const WATCH_AFTERWARDS = 3_000;
