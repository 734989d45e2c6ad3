/** Invented organizations; few of them have most of the incidents. */
export const ORGANIZATIONS = 2_000;
/** Entries of each timeline. */
export const ENTRIES = 10;
/** SQLite has one of so many incidents of PostgreSQL. */
export const SQLITE_SHARE = 10;
/** The invented incidents lie in so many days before {@link NEWEST}. */
export const DAYS = 5 * 365;
/** When the newest incident was detected, in seconds. */
export const NEWEST = Date.parse('2026-03-01T00:00:00Z') / 1000;

/** Different texts; fewer than a thousand incidents are never made. */
export const FILLERS = 1_000;

/** What must hold. */
export const MOST_MILLISECONDS = 50;
export const MOST_TIMES_BARE = 2;

/** Words, and the share of documents that have each. */
export const WORDS = {
  webhook: 0.6,
  timeout: 0.1,
  proxy: 0.01,
  certificado: 0.001,
  meteorito: 0.000_02,
};

/** Names the variable that tells the program where the bare plugin's SQL goes, as JSON for knex. */
export const BARE_DATABASE_VARIABLE = 'BENCH_BARE_DATABASE';
