/** The invented sender's name; ids of observations are unique within it. */
export const SENDER = 'bench-sender';
/** The invented sender's token, which lets it push and nothing else. */
export const TOKEN = 'an-invented-token-of-the-bench';
/** So many requests, or insertions, at a time. */
export const WIDTH = 4;
/** Connections to the database, for the backend and for the bare insertions alike. */
export const POOL = { min: 0, max: 10 };
/** Database that the plugin makes for itself. */
export const DATABASE = 'bench_plugin_messaging-health';
/** Observations in a request, or rows in an insertion. */
export const BATCH = 1_000;
/** Organizations that the sender counts for. */
export const ORGANIZATIONS = 2_000;
