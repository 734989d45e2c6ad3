/** First byte of a packed day. A later format takes a later number. */
export const FORMAT = {
  /** Whole numbers, in as few bytes as they need. */
  whole: 1,
  /** Doubles as the machine holds them, least byte first. */
  fractions: 2,
} as const;

/** Kinds of a run of steps. A run begins with `length * kinds + kind`. */
export const RUN = {
  /** No data. */
  unknown: 0,
  /** It is known that nothing happened. */
  nothing: 1,
  /** A total each step, none failed. */
  totals: 2,
  /** A total and a number of failures each step. */
  failures: 3,
  /** How many kinds there are. */
  kinds: 4,
} as const;
