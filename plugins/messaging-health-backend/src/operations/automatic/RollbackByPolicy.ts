import {
  Organization,
  Statement,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** A trigger that fired for an organization whose policy is `rollback`. */
export interface RollbackByPolicy {
  organization: Organization;
  /** The incident that was opened or joined for it. */
  incident: string;
  /** As it fired. */
  verdict: TriggerVerdict;
  detectedAt: Date;
}

/** What came of it. */
export type AutomaticStart =
  | { kind: 'started'; id: string }
  | { kind: 'refused'; because: Statement };
