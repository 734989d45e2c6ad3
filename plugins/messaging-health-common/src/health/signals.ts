import { z } from 'zod';

/**
 * Signals that are a share of failures in a total:
 *
 * | signal | total | failed |
 * | --- | --- | --- |
 * | `webhook` | answers of the CRM's webhook | answers 5xx |
 * | `identity` | identity resolutions | `error`, `ambiguous`, `not_found` |
 * | `stage-move` | attempts to move a deal | refused or errored |
 * | `execution` | finished n8n executions of the running workflow | `error`, `crashed` |
 *
 * @public
 */
export const RATIO_SIGNALS = [
  'webhook',
  'identity',
  'stage-move',
  'execution',
] as const;

/**
 * Signals that figures may suspect and only a person confirms:
 *
 * | signal | total | failed |
 * | --- | --- | --- |
 * | `whatsapp-regression` | new conversations in WhatsApp inboxes | those without a contact |
 * | `duplicates` | groups of duplicates that appeared | the same number |
 *
 * @public
 */
export const CONDITION_SIGNALS = ['whatsapp-regression', 'duplicates'] as const;

/** Everything that is counted by the minute. @public */
export const SIGNALS = [...RATIO_SIGNALS, ...CONDITION_SIGNALS] as const;

/** @public */
export const signalSchema = z.enum(SIGNALS);
/** @public */
export type Signal = z.infer<typeof signalSchema>;

/** @public */
export const ratioSignalSchema = z.enum(RATIO_SIGNALS);
/** @public */
export type RatioSignal = z.infer<typeof ratioSignalSchema>;

/** @public */
export const conditionSignalSchema = z.enum(CONDITION_SIGNALS);
/** @public */
export type ConditionSignal = z.infer<typeof conditionSignalSchema>;
