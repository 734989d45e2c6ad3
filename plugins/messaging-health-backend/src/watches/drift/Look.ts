import {
  DriftKind,
  Statement,
} from '@messaging-health/backstage-plugin-common';

/** One difference between the world and what a rollback had put right. */
export interface FoundDrift {
  kind: DriftKind;
  /** What was touched. */
  subject: string;
  statement: Statement;
}

/** One look at one outside system. */
export interface Look {
  /** Whom it asks, instance included. */
  asks: string;
  /** What it tells of: a drift of these kinds that it does not find is not there. */
  tellsOf: readonly DriftKind[];
  /** Throws where the world can't be seen: then nothing is known. */
  find(signal: AbortSignal): Promise<FoundDrift[]>;
}

/** What several looks have seen. */
export interface Comparison {
  found: FoundDrift[];
  /** What was looked at; about any other kind nothing is known. */
  compared: readonly DriftKind[];
  /** Why something could not be looked at. */
  problem?: Statement;
}
