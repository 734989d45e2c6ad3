import { TriggerId } from '@messaging-health/backstage-plugin-common';

/** Spans that can be asked about; `custom` has its own begin and end. */
export const SPANS = ['24h', '48h', '7d', '30d', '90d', 'custom'] as const;
/** @see SPANS */
export type Span = (typeof SPANS)[number];

/** Which organizations are judged. */
export const WHO = ['all', 'match', 'chosen'] as const;
/** @see WHO */
export type Who = (typeof WHO)[number];

/** A what-if question as a person fills it in; its texts are still unchecked. */
export interface Question {
  span: Span;
  /** ISO instants: what was asked about last, or what `custom` says. */
  from?: string;
  to?: string;
  who: Who;
  /** Part of the names of the organizations, for `match`. */
  match: string;
  organizationIds: string[];
  triggers: TriggerId[];
  /** What is typed for the limits, by `<trigger>.<field>`. */
  limits: Record<string, string>;
}

const HOUR_MS = 3_600_000;

/** Length of each span but `custom`. */
export const SPAN_MS: Record<Exclude<Span, 'custom'>, number> = {
  '24h': 24 * HOUR_MS,
  '48h': 48 * HOUR_MS,
  '7d': 7 * 24 * HOUR_MS,
  '30d': 30 * 24 * HOUR_MS,
  '90d': 90 * 24 * HOUR_MS,
};

/** A question that has its span, and can be asked. */
export type AskedQuestion = Question & { from: string; to: string };
