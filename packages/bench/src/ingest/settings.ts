/** The invented sender's name; ids of observations are unique within it. */
export const SENDER = 'bench-sender';
/** So many requests, or insertions, at a time. */
export const WIDTH = 4;
/** Observations in a request, or rows in an insertion. */
export const BATCH = 1_000;
/** Organizations that the sender counts for. */
export const ORGANIZATIONS = 2_000;
