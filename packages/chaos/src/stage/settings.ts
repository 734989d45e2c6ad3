/** Names the variable that tells the program its catalog's entities, as JSON. */
export const ENTITIES_VARIABLE = 'CHAOS_ENTITIES';
/** An invented token of a service that may do everything. */
export const TOKEN = 'an-invented-token-of-the-chaos-runs';
export const N8N_API_KEY = 'an-invented-n8n-key';
export const CHATWOOT_TOKEN = 'an-invented-chatwoot-token';
/** Database that the plugin makes for itself. */
export const PLUGIN_DATABASE = 'chaos_plugin_messaging-health';
