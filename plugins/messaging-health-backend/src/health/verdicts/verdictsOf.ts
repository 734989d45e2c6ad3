import {
  CONDITION_TRIGGER_IDS,
  ConditionTriggerId,
  isRatioTrigger,
  overallHealth,
  RUNBOOK_TRIGGER_IDS,
  say,
  TRIGGER_IDS,
  TriggerId,
  TriggerLimits,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { OrganizationVerdicts } from '../HealthService';
import { StandingConfirmation } from '../store/StandingConfirmation';

/** A round may be late by so much before its verdicts count as old. */
const LATE_ROUND = 60_000;

/** What the verdicts of one organization are put together from. */
export interface KnownOfOrganization {
  organizationId: string;
  /** By the figures, of those triggers that a round judged. */
  judged: TriggerVerdict[];
  confirmations: StandingConfirmation[];
  limits: TriggerLimits;
  now: Date;
}

/** The runbook's five verdicts and what is watched beside them, and the worst of what they tell. */
export function verdictsOf(known: KnownOfOrganization): OrganizationVerdicts {
  const triggers = TRIGGER_IDS.flatMap(trigger => {
    const judged = known.judged.find(verdict => verdict.trigger === trigger);
    return judged || isOfRunbook(trigger)
      ? [verdictOf(known, trigger, judged)]
      : [];
  });
  return {
    organizationId: known.organizationId,
    health: overallHealth(triggers),
    triggers,
  };
}

function isOfRunbook(trigger: TriggerId): boolean {
  return (RUNBOOK_TRIGGER_IDS as readonly TriggerId[]).includes(trigger);
}

function isCondition(trigger: TriggerId): trigger is ConditionTriggerId {
  return (CONDITION_TRIGGER_IDS as readonly TriggerId[]).includes(trigger);
}

function verdictOf(
  known: KnownOfOrganization,
  trigger: TriggerId,
  judged: TriggerVerdict | undefined,
): TriggerVerdict {
  const current = judged && withAge(judged, known);
  if (isCondition(trigger)) {
    return confirmable(
      trigger,
      current,
      known.confirmations.find(standing => standing.trigger === trigger),
    );
  }
  return (
    current ?? {
      trigger,
      state: 'unknown',
      unknownReason: 'never-evaluated',
      explanation: say('health.never-evaluated'),
      watched: true,
      limits: isRatioTrigger(trigger) ? known.limits[trigger] : undefined,
    }
  );
}

/** A condition fires by a person's word; figures only suspect it, and where nobody watches they say nothing. */
export function confirmable(
  trigger: ConditionTriggerId,
  judged: TriggerVerdict | undefined,
  standing: StandingConfirmation | undefined,
): TriggerVerdict {
  const byFigures = judged ? orNothingToSay(judged) : unwatched(trigger);
  if (!standing) {
    return byFigures;
  }
  const { confirmation } = standing;
  return {
    ...byFigures,
    state: 'firing',
    unknownReason: undefined,
    explanation: say('health.confirmed', { by: confirmation.by }),
    since: confirmation.at,
    onsetAt: byFigures.onsetAt ?? confirmation.at,
    firingSince: confirmation.at,
    confirmation,
  };
}

function unwatched(trigger: TriggerId): TriggerVerdict {
  return {
    trigger,
    state: 'inactive',
    watched: false,
    explanation: say('health.not-watched'),
  };
}

/** A condition that has nothing to be compared with says nothing either way; it makes nobody unknown. */
function orNothingToSay(judged: TriggerVerdict): TriggerVerdict {
  switch (judged.unknownReason) {
    case 'no-source':
      return unwatched(judged.trigger);
    case 'no-data':
    case 'insufficient-data':
      return {
        ...judged,
        state: 'inactive',
        unknownReason: undefined,
        watched: false,
      };
    default:
      return judged;
  }
}

/** An old verdict is not a verdict on the present. */
function withAge(
  judged: TriggerVerdict,
  { limits, now }: KnownOfOrganization,
): TriggerVerdict {
  const evaluatedAt = judged.evaluatedAt ?? now.toISOString();
  const age = now.getTime() - Date.parse(evaluatedAt);
  const allowed = limits[judged.trigger].staleAfterSeconds * 1000 + LATE_ROUND;
  if (age <= allowed || judged.unknownReason === 'no-source') {
    return judged;
  }
  return {
    ...judged,
    state: 'unknown',
    unknownReason: 'stale',
    explanation: say('health.not-judged-lately', { at: evaluatedAt }),
    since: evaluatedAt,
    firesAt: undefined,
    earlyWarningSince: undefined,
  };
}
