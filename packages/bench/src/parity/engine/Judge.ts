import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Minute } from '../traces/Trace';

/** Minutes, counted from the trace's first, at whose end the trigger fires. */
export type FiringMinutes = number[];

/** Judges one trace. */
export type Judge = (
  minutes: readonly Minute[],
  limits: RatioLimits,
) => FiringMinutes;
