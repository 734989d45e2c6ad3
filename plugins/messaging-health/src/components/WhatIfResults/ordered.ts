import { WhatIfComparison } from '@messaging-health/backstage-plugin-common';

/** How the comparisons may be ordered; the first is what one gets unasked. */
export const ORDERS = ['time', 'organization', 'sooner'] as const;
/** @see ORDERS */
export type Order = (typeof ORDERS)[number];

const momentOf = ({ would, did }: WhatIfComparison): string =>
  (would ?? did)?.firesAt ?? '';

type Compare = (one: WhatIfComparison, other: WhatIfComparison) => number;
const byTime: Compare = (one, other) =>
  momentOf(other).localeCompare(momentOf(one));
const BY: Record<Order, Compare> = {
  time: byTime,
  organization: (one, other) =>
    one.organizationTitle.localeCompare(other.organizationTitle) ||
    byTime(one, other),
  sooner: (one, other) =>
    (other.soonerBySeconds ?? -Infinity) - (one.soonerBySeconds ?? -Infinity) ||
    byTime(one, other),
};

/** The comparisons in an order: newest first, by organization, or what fires soonest of what it did. */
export function ordered(
  comparisons: WhatIfComparison[],
  order: Order,
): WhatIfComparison[] {
  return [...comparisons].sort(BY[order]);
}
