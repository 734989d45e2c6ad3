import {
  Organization,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** Signals whose error lines an incident's record must hold. @public */
export const ERROR_LINE_SIGNALS = [
  'webhook',
  'identity',
  'stage-move',
] as const;
/** @public */
export type ErrorLineSignal = (typeof ERROR_LINE_SIGNALS)[number];

/** One thing that a source can give. @public */
export type EvidenceOffer =
  | { kind: 'error-lines'; about: ErrorLineSignal }
  | { kind: 'workflow-states' }
  | { kind: 'automation-states' }
  /** The figures behind a verdict, minute by minute. */
  | { kind: 'detection-figures' };

/** What a source is asked for. @public */
export interface EvidenceRequest {
  organization: Organization;
  /** One of the source's offers. */
  offer: EvidenceOffer;
  /** Lines and figures of this interval; states are those of now. */
  from: Date;
  to: Date;
  /** Most items that are wanted, the newest where there are more. */
  limit: number;
  /** Aborted when the core no longer waits. */
  signal: AbortSignal;
}

/** One line, state or figure. @public */
export interface EvidenceItem {
  /** When it happened; of a state: since when, where that is known. */
  at?: Date;
  /** What can be read, in one line. */
  text: string;
  /** The same for programs: ids, statuses, versions, figures. */
  facts?: Record<string, string | number | boolean | string[]>;
}

/** What a source found. @public */
export interface EvidenceAnswer {
  /** Newest first; never more than `limit`. */
  items: EvidenceItem[];
  /** How many there are in all. */
  total: number;
  /** Set where the source stopped counting: there are `total` at least. */
  isLowerBound?: boolean;
  /**
   * The question as it was sent to the outside system, without secrets, such as a path or
   * SQL: shown as it is, in no language. Left out where nothing was sent that could be read.
   */
  query?: string;
  /**
   * What was asked, in a sentence. It is said in the reader's language where its code is one
   * of `STATEMENTS`, else in its own text. A source gives this, or `query`, or both.
   */
  question?: Statement;
  /**
   * What the answer can't hold, in a sentence, for example since when lines are kept. A
   * statement is said as `question` is; a plain text is shown as it is.
   */
  limitation?: Statement | string;
}

/**
 * Gives what an incident's record keeps of the outside world at detection, at the decision
 * and at restoration. A source only reads.
 *
 * Nothing to tell is an answer of no items. Where the outside system can't be asked, a
 * source throws, with the cause in that system's words: the record then says that the
 * source was silent, and why. The core masks what it is given before it stores it; a
 * source still gives no more of people than what makes the line understandable.
 *
 * @public
 */
export interface EvidenceSource {
  /** Unique, in kebab case, for example `crm-sql`. */
  readonly id: string;
  /** What it can give. */
  readonly offers: EvidenceOffer[];
  collect(request: EvidenceRequest): Promise<EvidenceAnswer>;
}
