/** Which time the history shows, in the order of the choice. */
export const SPAN_IDS = ['7d', '30d', '90d', '365d', 'all', 'custom'] as const;
/** @see SPAN_IDS */
export type SpanId = (typeof SPAN_IDS)[number];

/** Length of each span in days; `all` has no beginning, and `custom` has dates of its own. */
export const SPAN_DAYS: Record<
  Exclude<SpanId, 'custom'>,
  number | undefined
> = { '7d': 7, '30d': 30, '90d': 90, '365d': 365, all: undefined };

/** Whether the address names a span. */
export function isSpanId(text: string | undefined): text is SpanId {
  return SPAN_IDS.some(id => id === text);
}
