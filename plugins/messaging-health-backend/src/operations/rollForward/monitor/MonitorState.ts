import { z } from 'zod';

/** What the monitor keeps from look to look, so that whoever goes on credits nothing twice and nothing unseen. */
export const monitorStateSchema = z.object({
  beganAt: z.iso.datetime(),
  lookedAt: z.iso.datetime(),
  /** So long the tightened limits were seen to hold, with data. */
  heldMilliseconds: z.number(),
  /** Whether there was data at the newest look. */
  hasData: z.boolean(),
  /** The newest look with data, or the beginning, while there is none. */
  silentSince: z.iso.datetime().optional(),
  looks: z.number().int(),
  /** How often the duration began anew. */
  restarts: z.number().int(),
  /** When people were told that it takes much longer than planned. */
  remindedAt: z.iso.datetime().optional(),
});
/** @see monitorStateSchema */
export type MonitorState = z.output<typeof monitorStateSchema>;
