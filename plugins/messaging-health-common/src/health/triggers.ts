import { z } from 'zod';
import { ConditionSignal, RatioSignal } from './signals';

/** The five conditions of the runbook's §1, in its order. @public */
export const TRIGGER_IDS = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
  'whatsapp-regression',
  'duplicates',
] as const;
/** @public */
export const triggerIdSchema = z.enum(TRIGGER_IDS);
/** @public */
export type TriggerId = z.infer<typeof triggerIdSchema>;

/** @public */
export const RATIO_TRIGGER_IDS = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
] as const;
/** @public */
export type RatioTriggerId = (typeof RATIO_TRIGGER_IDS)[number];

/** @public */
export const CONDITION_TRIGGER_IDS = [
  'whatsapp-regression',
  'duplicates',
] as const;
/** @public */
export const conditionTriggerIdSchema = z.enum(CONDITION_TRIGGER_IDS);
/** @public */
export type ConditionTriggerId = (typeof CONDITION_TRIGGER_IDS)[number];

/** The signal that each ratio trigger watches. @public */
export const SIGNAL_OF_RATIO_TRIGGER: Record<RatioTriggerId, RatioSignal> = {
  'webhook-5xx': 'webhook',
  'identity-failure': 'identity',
  'stage-move-failure': 'stage-move',
};

/** The condition that each person-confirmed trigger stands for. @public */
export const SIGNAL_OF_CONDITION_TRIGGER: Record<
  ConditionTriggerId,
  ConditionSignal
> = {
  'whatsapp-regression': 'whatsapp-regression',
  duplicates: 'duplicates',
};

/** True for a trigger whose state follows from figures alone. @public */
export function isRatioTrigger(trigger: TriggerId): trigger is RatioTriggerId {
  return (RATIO_TRIGGER_IDS as readonly string[]).includes(trigger);
}

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
