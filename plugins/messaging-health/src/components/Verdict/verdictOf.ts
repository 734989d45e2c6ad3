import {
  DriftWatch,
  HEALTH_WORDS,
  healthOfTrigger,
  Mode,
  OverallHealth,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { heldMilliseconds } from '../../hooks/heldMilliseconds';
import { personName } from '../Person';
import { saySuspicion } from './saySuspicion';
import { Telling } from './Telling';

/** What a verdict is told from. */
export interface Told {
  health: OverallHealth;
  mode: Mode;
  triggers: Array<Omit<TriggerVerdict, 'series'>>;
  /** What the triggers can't see: whether the contingency is as it was left. */
  driftWatch?: Pick<DriftWatch, 'drifts' | 'problem'>;
}

/** The verdict in words: what is wrong, what else, and what serves the customers. */
export interface Verdict {
  /** The look of the verdict: never better than what is known. */
  health: OverallHealth;
  /** Said in place of the word of health. */
  word?: string;
  headline: string;
  more?: string;
  serving?: string;
}

const MINUTE_MS = 60_000;

type Trigger = Told['triggers'][number];

/** Triggers that need attention, loudest first. */
function speakers(triggers: Trigger[]): Trigger[] {
  const loudness = (trigger: Trigger) => {
    const health = healthOfTrigger(trigger);
    return health ? HEALTH_WORDS.indexOf(health) : HEALTH_WORDS.length;
  };
  return triggers
    .filter(trigger => loudness(trigger) < HEALTH_WORDS.indexOf('healthy'))
    .sort((one, other) => loudness(one) - loudness(other));
}

function since(at: string | undefined, { format, now }: Telling): string {
  return format.duration(at ? now - Date.parse(at) : 0);
}

function ratioValues(trigger: Trigger, telling: Telling) {
  const { t, format } = telling;
  const held = heldMilliseconds(trigger, telling.now);
  return {
    trigger: t(`trigger.${trigger.trigger}`),
    value: format.percent(trigger.figures?.ratio ?? 0),
    limit: format.percent(trigger.limits?.threshold ?? 0),
    duration: format.duration(held),
    minutes: format.integer(Math.floor(held / MINUTE_MS)),
    holds: format.minutes(
      (trigger.limits?.holdsForSeconds ?? 0) * 1000,
      'long',
    ),
  };
}

function firingHeadline(trigger: Trigger, telling: Telling): string {
  const { t } = telling;
  const { limits, figures } = trigger;
  if (limits) {
    const back =
      figures?.ratio !== undefined && figures.ratio <= limits.threshold;
    return t(
      back ? 'verdict.ratioEnding' : 'verdict.ratio',
      ratioValues(trigger, telling),
    );
  }
  const name = t(`trigger.${trigger.trigger}`);
  return trigger.confirmation
    ? t('verdict.condition', {
        trigger: name,
        by: personName(trigger.confirmation.by),
      })
    : t('verdict.conditionFiring', { trigger: name });
}

/** One trigger in one sentence; `undefined` when it has nothing to complain of. */
export function sayTrigger(
  trigger: Trigger,
  telling: Telling,
): string | undefined {
  const { t } = telling;
  const name = t(`trigger.${trigger.trigger}`);
  switch (trigger.state) {
    case 'firing':
      return firingHeadline(trigger, telling);
    case 'pending':
      return t('verdict.pending', ratioValues(trigger, telling));
    case 'suspected':
      return trigger.suspicion
        ? t('verdict.suspectedBy', {
            trigger: name,
            figures: saySuspicion(trigger.suspicion, telling),
          })
        : t('verdict.suspected', { trigger: name });
    case 'unknown':
      return trigger.firingSince
        ? t('verdict.ratioBlind', {
            trigger: name,
            duration: since(trigger.figures?.upTo ?? trigger.since, telling),
          })
        : t('verdict.unknown');
    default:
      return trigger.earlyWarningSince
        ? t('verdict.early', ratioValues(trigger, telling))
        : undefined;
  }
}

function isDrifted({ driftWatch }: Told): boolean {
  return driftWatch !== undefined && driftWatch.drifts.length > 0;
}

/** What serves the customers; nothing is claimed of a fallback that somebody has touched, or that can't be seen. */
function sayServing(told: Told, { t }: Telling): string | undefined {
  const { mode, health, driftWatch } = told;
  if (mode === 'contingency' && isDrifted(told)) {
    return t('verdict.serving.drifted');
  }
  if (mode === 'contingency' && driftWatch?.problem) {
    return t('verdict.serving.unseen');
  }
  return mode !== 'v2' || health === 'breached'
    ? t(`verdict.serving.${mode}`)
    : undefined;
}

/** The one sentence that comes first, with what belongs to it. */
export function verdictOf(told: Told, telling: Telling): Verdict {
  const { t } = telling;
  const speaking = speakers(told.triggers);
  const [loudest] = speaking;
  const serving = sayServing(told, telling);
  const { health } = told;
  if (!loudest) {
    return health === 'healthy' && isDrifted(told)
      ? {
          health: 'at-risk',
          word: t('verdict.driftedWord'),
          headline: t('verdict.drifted'),
          serving,
        }
      : { health, headline: t(`verdict.${calm(health)}`), serving };
  }
  const others = speaking.length - 1;
  const partlyBlind =
    told.health === 'unknown' &&
    others === 0 &&
    told.triggers.some(trigger => healthOfTrigger(trigger) === 'healthy');
  const headline = partlyBlind
    ? t('verdict.unknownPart', { trigger: t(`trigger.${loudest.trigger}`) })
    : sayTrigger(loudest, telling) ?? t('verdict.unknown');
  return {
    health,
    headline,
    more: others > 0 ? t('verdict.more', { count: others }) : undefined,
    serving,
  };
}

function calm(health: OverallHealth): 'healthy' | 'unknown' {
  return health === 'healthy' ? 'healthy' : 'unknown';
}
