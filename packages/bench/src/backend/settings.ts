/** Connections to the database, for the backend and for what is measured beside it alike. */
export const POOL = { min: 0, max: 10 };
/** Database that the plugin makes for itself. */
export const DATABASE = 'bench_plugin_messaging-health';
/** An invented token that lets its bearer push, and nothing else. */
export const SENDER_TOKEN = 'an-invented-token-of-the-sender';
/** An invented token of another service, which may ask. */
export const ASKER_TOKEN = 'an-invented-token-of-who-asks';
/** Names the variable that tells the backend's program how many organizations its catalog has. */
export const ORGANIZATIONS_VARIABLE = 'BENCH_ORGANIZATIONS';
