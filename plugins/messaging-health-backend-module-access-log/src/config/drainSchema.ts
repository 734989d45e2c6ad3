import { z } from 'zod';

const fieldPath = z.string().min(1).max(200);

const header = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
  .transform(name => name.toLocaleLowerCase('en-US'));

const status = z.coerce
  .string()
  .regex(/^[1-5](xx|\d\d)$/, 'must be a status such as 404, or 5xx');

/** Read by `readDurationFromConfig`, which knows the platform's ways to write one. */
const duration = z.union([z.string(), z.record(z.string(), z.number())]);

const ruleSchema = z
  .strictObject({
    signal: z.enum(['webhook', 'stage-move']),
    methods: z.array(z.string().toUpperCase()).min(1).default(['POST']),
    path: z
      .string()
      .startsWith('/', 'must begin with a slash')
      .max(500)
      .optional(),
    failed: z.array(status).optional(),
    ignored: z.array(status).default([]),
  })
  .refine(rule => rule.signal === 'webhook' || rule.path !== undefined, {
    path: ['path'],
    message: 'is needed for stage-move',
  });

const commonFields = {
  secret: z
    .string({ error: 'is needed: what the sender signs its deliveries with' })
    .min(16, 'must have at least 16 characters'),
  organizationBy: z
    .union([
      z.strictObject({ field: fieldPath }),
      z.strictObject({ query: z.string().min(1) }),
    ])
    .optional(),
  rules: z.array(ruleSchema).min(1).optional(),
  probes: z.array(z.string().min(1)).default(['messaging-health-probe']),
  countBy: z.enum(['line', 'delivery']).default('line'),
  heartbeats: z.boolean().default(true),
  maximumAge: duration.optional(),
  maximumBytes: z
    .number()
    .int()
    .min(1024)
    .max(100 * 1024 * 1024)
    .default(10 * 1024 * 1024),
  maximumLines: z.number().int().min(1).max(1_000_000).default(50_000),
  maximumLineLength: z
    .number()
    .int()
    .min(256)
    .max(10 * 1024 * 1024)
    .default(512 * 1024),
};

const signatureSchema = z.strictObject({
  header: header.default('x-signature'),
  algorithm: z.enum(['sha1', 'sha256']).default('sha256'),
  encoding: z.enum(['hex', 'base64']).default('hex'),
  prefix: z.string().default(''),
  timestamp: z
    .strictObject({ header, tolerance: duration.optional() })
    .optional(),
});

const fieldsSchema = z.strictObject({
  host: fieldPath.optional(),
  path: fieldPath,
  method: fieldPath.optional(),
  status: fieldPath,
  at: fieldPath,
  atUnit: z
    .enum(['iso', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'])
    .default('iso'),
  id: fieldPath.optional(),
  userAgent: fieldPath.optional(),
});

/** One drain as it is written in app-config. */
export const drainSchema = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('vercel'),
    verification: z.string().min(1).optional(),
    ...commonFields,
  }),
  z.strictObject({
    format: z.literal('json'),
    fields: fieldsSchema,
    signature: signatureSchema.prefault({}),
    ...commonFields,
  }),
]);
export type WrittenDrain = z.output<typeof drainSchema>;
