/** Organizations that are watched, one measurement after the other. */
export const SIZES = [100, 1_000, 10_000];
/** Rows of the CRM's resolution log, whatever the number of organizations that are watched. */
export const RESOLUTIONS = 5_000_000;
/** Resolutions a minute and organization in the recent past; the rest are spread over a month. */
export const A_MINUTE = 2;
/** Minutes of recent traffic. */
export const RECENT_MINUTES = 150;
/** WhatsApp conversations, and contacts, in the CRM. */
export const LINKS = 500_000;
export const CONTACTS = 200_000;
/** The clock of the rounds starts so far back, so that it may be moved on at once. */
export const BEHIND_MINUTES = 30;
/** Time between two rounds, as `sweep.interval` is by default: each fourth has a new minute to judge. */
export const INTERVAL = 15_000;
/** Rounds that are not counted: caches fill, and the past hour is read. */
export const WARM_UP = 4;
/** Marks a size's answer among whatever else a backend tells its parent process. */
export const MEASURED = 'bench-measured-size';
export const CRM_DATABASE = 'bench_crm';
export const PORTAL_DATABASE = 'bench_portal';
/** At the largest size a whole round may take so many times the bare SQL. */
export const MOST_RATIO = 2;
/** From 1,000 to 10,000 organizations a round may take so many times as long. */
export const MOST_GROWTH = 10;
/** A round may send so many statements to both databases together, whatever its size: one in which every trigger changes sends about twice as many as a calm one. */
export const MOST_STATEMENTS = 100;
