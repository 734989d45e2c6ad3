import {
  Actor,
  ConditionTriggerId,
  Organization,
  OverallHealth,
  PushObservationsAnswer,
  PushObservationsRequest,
  RatioSignal,
  SweepStatus,
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** Health of one organization as last judged. */
export interface OrganizationVerdicts {
  organizationId: string;
  health: OverallHealth;
  /** The runbook's five in its order, then what is watched beside them. */
  triggers: TriggerVerdict[];
  /** Since when a trigger could not be judged, once people were told so. */
  blindSince?: Date;
}

/** What the fleet is sorted and counted by: an organization's health without figures. */
export interface BoardEntry {
  organizationId: string;
  health: OverallHealth;
  /** The verdict that speaks loudest, without figures and words; absent where all are well. */
  worst?: TriggerVerdict;
  /** The triggers that are not well. */
  unwell: TriggerId[];
  /** The soonest that a pending trigger fires. */
  firesAt?: string;
  blindSince?: Date;
}

/** Events of one signal that were counted since an instant. */
export interface TrafficSince {
  total: number;
  failed: number;
  /** When the newest event was counted; absent when there is none. */
  newestAt?: Date;
}

/** Told by the health room when a trigger begins to fire; `plugin.ts` connects it to the incidents. */
export type OnTriggerFiring = (event: {
  organization: Organization;
  verdict: TriggerVerdict;
  onsetAt: Date;
  detectedAt: Date;
}) => Promise<void>;

/** Told when figures begin to suspect a condition. */
export type OnSuspected = (event: {
  organization: Organization;
  verdict: TriggerVerdict;
}) => Promise<void>;

/** Told once when a trigger of some organizations could not be judged for a while. */
export type OnBlind = (event: {
  organizations: Organization[];
  trigger: TriggerId;
  /** What the sources said, or that they are silent. */
  because: string;
  since: Date;
}) => Promise<void>;

/** Told when rounds outlive their interval, several in a row. */
export type OnSweepLate = (event: {
  tookMilliseconds: number;
  intervalMilliseconds: number;
  inARow: number;
}) => void;

/** Told after each round whose verdicts changed. */
export type OnHealthChanged = (organizationIds: string[]) => void;

/** What is known of the organizations' health. */
export interface HealthService {
  /** Verdicts of one organization, with the last hour's series. */
  get(organization: Organization): Promise<OrganizationVerdicts>;
  /** Verdicts of many, without series, in a constant number of statements. */
  getMany(
    organizations: Organization[],
  ): Promise<Map<string, OrganizationVerdicts>>;
  /** Every organization's health, for a fleet of ten thousand: some seconds old at the most. */
  board(organizations: Organization[]): Promise<Map<string, BoardEntry>>;
  /** How the rounds over the sources go. */
  sweepStatus(): Promise<SweepStatus>;
  /** Stores pushed observations; a repeat of a sender's id changes nothing. */
  ingest(request: PushObservationsRequest): Promise<PushObservationsAnswer>;
  /** Pushed events of a signal that happened strictly after an instant. */
  trafficSince(
    organizationId: string,
    signal: RatioSignal,
    since: Date,
  ): Promise<TrafficSince>;
  confirmCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    note: string,
  ): Promise<TriggerVerdict>;
  withdrawCondition(
    organization: Organization,
    trigger: ConditionTriggerId,
    by: Actor,
    reason: string,
  ): Promise<TriggerVerdict>;
}
