/**
 * Names of the annotations that tie a catalog entity to its organization in the
 * CRM. Any entity that bears {@link ANNOTATION_ORGANIZATION_ID} is an organization.
 *
 * @public
 */
export const ANNOTATION_ORGANIZATION_ID = 'messaging-health.io/organization-id';
/** Name of an n8n instance in app-config; `default` if left out. @public */
export const ANNOTATION_N8N_INSTANCE = 'messaging-health.io/n8n-instance';
/** Id of the v2 workflow in n8n. @public */
export const ANNOTATION_N8N_WORKFLOW_V2 = 'messaging-health.io/n8n-workflow-v2';
/** Id of the stable previous workflow in n8n. @public */
export const ANNOTATION_N8N_WORKFLOW_FALLBACK =
  'messaging-health.io/n8n-workflow-fallback';
/** Name of a Chatwoot instance in app-config; `default` if left out. @public */
export const ANNOTATION_CHATWOOT_INSTANCE =
  'messaging-health.io/chatwoot-instance';
/** Numeric id of the Chatwoot account. @public */
export const ANNOTATION_CHATWOOT_ACCOUNT_ID =
  'messaging-health.io/chatwoot-account-id';
/** Comma-separated numeric ids of the organization's Chatwoot inboxes. @public */
export const ANNOTATION_CHATWOOT_INBOX_IDS =
  'messaging-health.io/chatwoot-inbox-ids';
/** The CRM webhook endpoint that Chatwoot calls for the organization. @public */
export const ANNOTATION_WEBHOOK_URL = 'messaging-health.io/webhook-url';
/**
 * Limits of triggers for this organization alone, as JSON: trigger id to changed
 * fields, for example `{"webhook-5xx": {"threshold": 0.05, "holdsFor": "10m"}}`.
 *
 * @public
 */
export const ANNOTATION_TRIGGERS = 'messaging-health.io/triggers';
/** What a firing trigger sets off for this organization: `notify`, `open-incident`, `propose-rollback` or `rollback`. @public */
export const ANNOTATION_POLICY = 'messaging-health.io/policy';
/** IANA name of the time zone that its customers read times in; `messagingHealth.timeZone` of app-config if left out. @public */
export const ANNOTATION_TIME_ZONE = 'messaging-health.io/time-zone';
