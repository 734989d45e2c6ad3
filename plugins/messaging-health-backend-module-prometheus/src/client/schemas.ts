import { z } from 'zod';

/** A refusal in the body, whatever the status. */
const failureSchema = z.object({
  status: z.literal('error'),
  error: z.string().default('no reason given'),
});

/** Prometheus' own clock: seconds, in both places of a scalar. */
export const clockSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.object({
      resultType: z.literal('scalar'),
      result: z.tuple([z.number(), z.string()]),
    }),
  }),
  failureSchema,
]);

/** One series: labels, and values by the second of their evaluation. */
export const seriesSchema = z.object({
  metric: z.record(z.string(), z.string()),
  values: z.array(z.tuple([z.number(), z.string()])),
});
export type PrometheusSeries = z.infer<typeof seriesSchema>;

export const matrixSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('success'),
    data: z.object({
      resultType: z.literal('matrix'),
      result: z.array(seriesSchema),
    }),
    warnings: z.array(z.string()).default([]),
  }),
  failureSchema,
]);
