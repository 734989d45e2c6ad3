import {
  Actor,
  Contingency,
  DriftWatch,
  FunctionalPoint,
  Organization,
  Rehearsal,
  RehearsalBadge,
} from '@messaging-health/backstage-plugin-common';

/** What the tab shows of what is watched of one organization. */
export interface WatchedNow {
  /** While it is in contingency. */
  driftWatch?: DriftWatch;
  /** While it is in contingency. */
  contingency?: Contingency;
  /** The newest one. */
  rehearsal?: Rehearsal;
}

/** What a fleet's row shows of it. */
export interface WatchRow {
  /** How many drifts are open. */
  drifts: number;
  rehearsal?: RehearsalBadge;
}

/** What is watched of organizations beside their triggers. Callers have been authorized. */
export interface WatchService {
  of(organization: Organization): Promise<WatchedNow>;
  /** Of many organizations, in a constant number of statements. */
  rowsOf(organizationIds: string[]): Promise<Map<string, WatchRow>>;
  /** Throws `NotFoundError` for an organization that is not in contingency. */
  contingencyOf(organization: Organization): Promise<Contingency>;
  /** A person's word for a functional point. Throws `NotFoundError`, `NotAllowedError`, `AlreadyAnsweredError`. */
  signPoint(
    organization: Organization,
    word: { point: FunctionalPoint; by: Actor; note: string },
  ): Promise<Contingency>;
  /** Takes the word back. Throws likewise. */
  withdrawPoint(
    organization: Organization,
    word: { point: FunctionalPoint; by: Actor; reason: string },
  ): Promise<Contingency>;
  /** The newest rehearsal. Throws `NotFoundError` where there was none. */
  rehearsalOf(organization: Organization): Promise<Rehearsal>;
  /** Rehearses now. Throws `ConflictError` while an operation switches. */
  rehearse(
    organization: Organization,
    by: Actor,
    signal: AbortSignal,
  ): Promise<Rehearsal>;
}
