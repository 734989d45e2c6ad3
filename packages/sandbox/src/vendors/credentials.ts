/** Keys of the stand-ins; `app-config.yaml` has the same defaults. No secrets: nothing real stands behind them. */
export const N8N_API_KEY = 'sandbox-n8n-api-key';
export const CHATWOOT_ADMIN_TOKEN = 'sandbox-chatwoot-admin-token';
