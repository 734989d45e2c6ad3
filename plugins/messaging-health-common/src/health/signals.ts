import { z } from 'zod';

/** Signals that are a share of failures in a total. @public */
export const RATIO_SIGNALS = ['webhook', 'identity', 'stage-move'] as const;
/** Signals that figures may suspect and only a person confirms. @public */
export const CONDITION_SIGNALS = ['whatsapp-regression', 'duplicates'] as const;

/** @public */
export const ratioSignalSchema = z.enum(RATIO_SIGNALS);
/** @public */
export type RatioSignal = z.infer<typeof ratioSignalSchema>;

/** @public */
export const conditionSignalSchema = z.enum(CONDITION_SIGNALS);
/** @public */
export type ConditionSignal = z.infer<typeof conditionSignalSchema>;
