import { z } from 'zod';
import { ConditionSignal, RatioSignal, Signal } from './signals';

/** The five conditions of the runbook's §1, in its order. @public */
export const RUNBOOK_TRIGGER_IDS = [
  'webhook-5xx',
  'identity-failure',
  'stage-move-failure',
  'whatsapp-regression',
  'duplicates',
] as const;

/** The runbook's five, then what this system can watch beside them. @public */
export const TRIGGER_IDS = [
  ...RUNBOOK_TRIGGER_IDS,
  'execution-failure',
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
  'execution-failure',
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
  'execution-failure': 'execution',
};

/** The condition that each person-confirmed trigger stands for. @public */
export const SIGNAL_OF_CONDITION_TRIGGER: Record<
  ConditionTriggerId,
  ConditionSignal
> = {
  'whatsapp-regression': 'whatsapp-regression',
  duplicates: 'duplicates',
};

/** The signal that each trigger watches. @public */
export const SIGNAL_OF_TRIGGER: Record<TriggerId, Signal> = {
  ...SIGNAL_OF_RATIO_TRIGGER,
  ...SIGNAL_OF_CONDITION_TRIGGER,
};

/** True for a trigger whose state follows from figures alone. @public */
export function isRatioTrigger(trigger: TriggerId): trigger is RatioTriggerId {
  return (RATIO_TRIGGER_IDS as readonly string[]).includes(trigger);
}
