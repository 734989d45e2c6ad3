import { z } from 'zod';

/** The answer of the control server's `GET /status`. */
export const statusSchema = z.object({
  organizations: z.array(
    z.object({
      name: z.string(),
      /** Who answers its customers just now. */
      served: z.enum(['v2', 'people', 'nobody writes']),
      faults: z.array(z.string()),
    }),
  ),
  platformFaults: z.array(z.string()),
  observations: z.object({
    /** Whether the portal took the last ones. */
    heard: z.boolean(),
    waiting: z.number().int(),
  }),
});
export type SandboxStatus = z.infer<typeof statusSchema>;
