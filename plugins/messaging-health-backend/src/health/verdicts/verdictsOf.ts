import {
  ConditionTriggerId,
  isRatioTrigger,
  overallHealth,
  RatioLimits,
  RatioTriggerId,
  say,
  TRIGGER_IDS,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { OrganizationVerdicts } from '../HealthService';
import { StandingConfirmation } from '../store/StandingConfirmation';

/** A round may be late by so much before its verdicts count as old. */
const LATE_ROUND = 60_000;

/** What the verdicts of one organization are read from. */
export interface KnownOfOrganization {
  organizationId: string;
  /** Stored verdicts of ratio triggers. */
  ratio: TriggerVerdict[];
  confirmations: StandingConfirmation[];
  limits: Record<RatioTriggerId, RatioLimits>;
  now: Date;
}

/** All five verdicts of one organization, and the worst of what they tell. */
export function verdictsOf(known: KnownOfOrganization): OrganizationVerdicts {
  const triggers = TRIGGER_IDS.map(trigger =>
    isRatioTrigger(trigger)
      ? ratioVerdict(known, trigger)
      : conditionVerdict(
          trigger,
          known.confirmations.find(standing => standing.trigger === trigger),
        ),
  );
  return {
    organizationId: known.organizationId,
    health: overallHealth(triggers),
    triggers,
  };
}

/** A verdict on a condition is what people said, and nothing else. */
export function conditionVerdict(
  trigger: ConditionTriggerId,
  standing: StandingConfirmation | undefined,
): TriggerVerdict {
  if (!standing) {
    return {
      trigger,
      state: 'inactive',
      watched: false,
      explanation: say('health.not-watched'),
    };
  }
  const { confirmation } = standing;
  return {
    trigger,
    state: 'firing',
    watched: false,
    explanation: say('health.confirmed', { by: confirmation.by }),
    since: confirmation.at,
    onsetAt: confirmation.at,
    firingSince: confirmation.at,
    confirmation,
  };
}

function ratioVerdict(
  known: KnownOfOrganization,
  trigger: RatioTriggerId,
): TriggerVerdict {
  const limits = known.limits[trigger];
  const stored = known.ratio.find(verdict => verdict.trigger === trigger);
  if (!stored?.evaluatedAt) {
    return {
      trigger,
      state: 'unknown',
      unknownReason: 'never-evaluated',
      explanation: say('health.never-evaluated'),
      watched: true,
      limits,
    };
  }
  const age = known.now.getTime() - Date.parse(stored.evaluatedAt);
  if (age <= limits.staleAfterSeconds * 1000 + LATE_ROUND) {
    return stored;
  }
  // An old verdict is not a verdict on the present.
  return {
    ...stored,
    state: 'unknown',
    unknownReason: 'stale',
    explanation: say('health.not-judged-lately', { at: stored.evaluatedAt }),
    since: stored.evaluatedAt,
    earlyWarningSince: undefined,
  };
}
