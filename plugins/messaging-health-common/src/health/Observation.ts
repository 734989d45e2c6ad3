import { z } from 'zod';
import { Signal, signalSchema } from './signals';

/**
 * What happened to one signal of one organization in one minute.
 * `total` counts events, `failed` those of them that failed.
 *
 * @public
 */
export interface Observation {
  organizationId: string;
  signal: Signal;
  /** Start of the minute, UTC. */
  minute: Date;
  total: number;
  failed: number;
}

/** Most events that one pushed observation may stand for. @public */
export const MAX_EVENTS_PER_OBSERVATION = 1_000_000_000;

/**
 * One observation pushed by a sender. `id` makes it idempotent: the same sender
 * repeating an id changes nothing. A `total` of 0 is a heartbeat: the sender
 * is alive and saw nothing.
 *
 * @public
 */
export const pushedObservationSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    organizationId: z.uuid(),
    signal: signalSchema,
    /** When the events happened; the end of the span that they were counted over. */
    at: z.iso.datetime({ offset: true }),
    total: z.number().int().min(0).max(MAX_EVENTS_PER_OBSERVATION),
    failed: z.number().int().min(0).max(MAX_EVENTS_PER_OBSERVATION),
  })
  .refine(observation => observation.failed <= observation.total, {
    path: ['failed'],
    message: 'failed must not be greater than total',
  });
/** @public */
export type PushedObservation = z.infer<typeof pushedObservationSchema>;
