import {
  Actor,
  ConditionTriggerId,
  Organization,
  OverallHealth,
  PushObservationsAnswer,
  PushObservationsRequest,
  RatioSignal,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';

/** Health of one organization as last judged. */
export interface OrganizationVerdicts {
  organizationId: string;
  health: OverallHealth;
  /** All five, in the runbook's order. */
  triggers: TriggerVerdict[];
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

/** What is known of the organizations' health. */
export interface HealthService {
  /** Verdicts of one organization, with the last hour's series. */
  get(organizationId: string): Promise<OrganizationVerdicts>;
  /** Verdicts of many, without series, in a constant number of statements. */
  getMany(
    organizationIds: string[],
  ): Promise<Map<string, OrganizationVerdicts>>;
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
