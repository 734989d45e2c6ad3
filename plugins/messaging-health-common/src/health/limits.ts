import { z } from 'zod';
import {
  CONDITION_TRIGGER_IDS,
  ConditionTriggerId,
  RATIO_TRIGGER_IDS,
  RatioTriggerId,
  TriggerId,
} from './triggers';

/** Limits of a ratio trigger. @public */
export const ratioLimitsSchema = z.object({
  /** Share of failures above which (strictly) an evaluation breaches; 0.02 is 2 %. */
  threshold: z.number(),
  /** How long every evaluation must breach before the trigger fires, in seconds. */
  holdsForSeconds: z.number(),
  /** Span of the rolling ratio, in seconds. */
  rateWindowSeconds: z.number(),
  /** Fewer events in the rolling window judge nothing. */
  minimumSamples: z.number(),
  /** How long a firing trigger keeps firing without a breach, in seconds. */
  keepFiringForSeconds: z.number(),
  /** Data older than this make the trigger unknown, in seconds. */
  staleAfterSeconds: z.number(),
});
/** @public */
export type RatioLimits = z.infer<typeof ratioLimitsSchema>;

/** What makes a fall of volume, or its own failures, a suspicion. @public */
export const volumeLimitsSchema = z.object({
  /** Share of the usual volume under which (strictly) the condition is suspected; 0.3 is 30 %. */
  minimumShare: z.number(),
  /** Span that is compared with the same span of past weeks, in seconds. */
  windowSeconds: z.number(),
  /** How many past weeks make the usual volume. */
  baselineWeeks: z.number(),
  /** Where fewer events are usual, a fall of volume judges nothing. */
  minimumBaseline: z.number(),
  /** Share of failures in the span above which (strictly) the condition is suspected too. */
  failureThreshold: z.number(),
  /** Fewer events in the span judge no share of failures. */
  minimumSamples: z.number(),
  /** How long a suspicion stands after the figures stopped suspecting, in seconds. */
  keepSuspectedForSeconds: z.number(),
  /** Data older than this make the trigger unknown, in seconds. */
  staleAfterSeconds: z.number(),
});
/** @public */
export type VolumeLimits = z.infer<typeof volumeLimitsSchema>;

/** What makes a number of groups a suspicion. @public */
export const countLimitsSchema = z.object({
  /** So many groups in the span, or more, are suspected. */
  minimumGroups: z.number(),
  /** Span that is counted over, in seconds. */
  windowSeconds: z.number(),
  /** How long a suspicion stands after the figures stopped suspecting, in seconds. */
  keepSuspectedForSeconds: z.number(),
  /** Data older than this make the trigger unknown, in seconds. */
  staleAfterSeconds: z.number(),
});
/** @public */
export type CountLimits = z.infer<typeof countLimitsSchema>;

/** The limits of every trigger of one organization. @public */
export type TriggerLimits = Record<RatioTriggerId, RatioLimits> & {
  'whatsapp-regression': VolumeLimits;
  duplicates: CountLimits;
};

/** What one field of a trigger's limits may be. @public */
export interface LimitField {
  /** As people write it in app-config and annotations. */
  key: string;
  /** `minutes` is a duration of whole minutes, since figures are kept by the minute. */
  kind: 'share' | 'count' | 'minutes' | 'duration';
  /** Durations in seconds. */
  atLeast: number;
  atMost: number;
  /** Said to whoever wrote something else. */
  allowed: string;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

const share = (key: string): LimitField => ({
  key,
  kind: 'share',
  atLeast: 0.0001,
  atMost: 0.99,
  allowed: 'a share between 0.0001 and 0.99 (0.02 is 2 %)',
});
const count = (key: string, atMost: number): LimitField => ({
  key,
  kind: 'count',
  atLeast: 1,
  atMost,
  allowed: `a whole number from 1 to ${atMost}`,
});
const minutes = (key: string, atLeast: number, atMost: number): LimitField => ({
  key,
  kind: 'minutes',
  atLeast,
  atMost,
  allowed: `a duration of whole minutes, from ${atLeast / MINUTE} min to ${
    atMost / MINUTE
  } min`,
});
const staleAfter: LimitField = {
  key: 'staleAfter',
  kind: 'duration',
  atLeast: MINUTE,
  atMost: 6 * HOUR,
  allowed: 'a duration from 1 min to 6 h',
};

const RATIO_FIELDS: readonly LimitField[] = [
  share('threshold'),
  minutes('holdsFor', 0, 6 * HOUR),
  minutes('rateWindow', MINUTE, HOUR),
  count('minimumSamples', 1_000_000),
  minutes('keepFiringFor', 0, 6 * HOUR),
  staleAfter,
];
const VOLUME_FIELDS: readonly LimitField[] = [
  share('minimumShare'),
  minutes('window', 10 * MINUTE, 6 * HOUR),
  count('baselineWeeks', 8),
  count('minimumBaseline', 1_000_000),
  share('failureThreshold'),
  count('minimumSamples', 1_000_000),
  minutes('keepSuspectedFor', 0, 6 * HOUR),
  staleAfter,
];
const COUNT_FIELDS: readonly LimitField[] = [
  count('minimumGroups', 1_000_000),
  minutes('window', 5 * MINUTE, 6 * HOUR),
  minutes('keepSuspectedFor', 0, 6 * HOUR),
  staleAfter,
];

/** The fields of each trigger's limits: app-config, annotations and what-if questions are checked by these. @public */
export const LIMIT_FIELDS: Record<TriggerId, readonly LimitField[]> = {
  'webhook-5xx': RATIO_FIELDS,
  'identity-failure': RATIO_FIELDS,
  'stage-move-failure': RATIO_FIELDS,
  'execution-failure': RATIO_FIELDS,
  'whatsapp-regression': VOLUME_FIELDS,
  duplicates: COUNT_FIELDS,
};

const ratio = (threshold: number, holdsForMinutes: number): RatioLimits => ({
  threshold,
  holdsForSeconds: holdsForMinutes * MINUTE,
  rateWindowSeconds: 5 * MINUTE,
  minimumSamples: 20,
  keepFiringForSeconds: 5 * MINUTE,
  staleAfterSeconds: 3 * MINUTE,
});

/** The runbook's §1, and for the rest what proved sensible. @public */
export const DEFAULT_LIMITS: TriggerLimits = {
  'webhook-5xx': ratio(0.02, 15),
  'identity-failure': ratio(0.01, 30),
  'stage-move-failure': ratio(0.01, 30),
  'execution-failure': ratio(0.05, 15),
  'whatsapp-regression': {
    minimumShare: 0.3,
    windowSeconds: HOUR,
    baselineWeeks: 4,
    minimumBaseline: 20,
    failureThreshold: 0.01,
    minimumSamples: 20,
    keepSuspectedForSeconds: 10 * MINUTE,
    staleAfterSeconds: 10 * MINUTE,
  },
  duplicates: {
    minimumGroups: 3,
    windowSeconds: 30 * MINUTE,
    keepSuspectedForSeconds: 10 * MINUTE,
    staleAfterSeconds: 15 * MINUTE,
  },
};

/** The property of a limits object that a field is kept in: durations in seconds. */
function propertyOf(field: LimitField): string {
  return field.kind === 'minutes' || field.kind === 'duration'
    ? `${field.key}Seconds`
    : field.key;
}

function isAllowed(field: LimitField, value: number): boolean {
  const isWhole =
    (field.kind !== 'count' || Number.isInteger(value)) &&
    (field.kind !== 'minutes' || value % MINUTE === 0);
  return isWhole && value >= field.atLeast && value <= field.atMost;
}

/**
 * Puts values in the place of some fields of a trigger's limits. `read` gives each
 * field's number (durations in seconds), or undefined where it is not set, and
 * `refuse` makes the error for a value that is not allowed.
 *
 * @public
 */
export function changeLimits<Id extends TriggerId>(
  trigger: Id,
  limits: TriggerLimits[Id],
  read: (field: LimitField) => number | undefined,
  refuse: (field: LimitField) => Error,
): TriggerLimits[Id] {
  const changed: Record<string, number> = {};
  for (const field of LIMIT_FIELDS[trigger]) {
    const value = read(field);
    if (value !== undefined) {
      if (!isAllowed(field, value)) {
        throw refuse(field);
      }
      changed[propertyOf(field)] = value;
    }
  }
  return { ...limits, ...changed };
}

/** A limits object for every trigger, made by a function of its id. @public */
export function mapLimits(
  make: <Id extends TriggerId>(trigger: Id) => TriggerLimits[Id],
): TriggerLimits {
  const entries = [...RATIO_TRIGGER_IDS, ...CONDITION_TRIGGER_IDS].map(
    (trigger: RatioTriggerId | ConditionTriggerId) =>
      [trigger, make(trigger)] as const,
  );
  return Object.fromEntries(entries) as TriggerLimits;
}
