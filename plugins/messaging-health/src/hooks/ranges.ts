import { z } from 'zod';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far back the charts may reach, in the order of the choice. */
export const RANGE_IDS = ['1h', '3h', '12h', '48h', '7d', '90d'] as const;
/** @see RANGE_IDS */
export type RangeId = (typeof RANGE_IDS)[number];

/** The range that the tab's own answer already holds. */
export const FIRST_RANGE: RangeId = '1h';

/** A range as it stands in an address; anything else is the first one. */
export const rangeSchema = z.enum(RANGE_IDS).catch(FIRST_RANGE);

/** Length of each range in seconds. */
export const RANGE_SECONDS: Record<RangeId, number> = {
  '1h': HOUR,
  '3h': 3 * HOUR,
  '12h': 12 * HOUR,
  '48h': 48 * HOUR,
  '7d': 7 * DAY,
  '90d': 90 * DAY,
};
