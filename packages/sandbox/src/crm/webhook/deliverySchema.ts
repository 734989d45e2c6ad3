import { z } from 'zod';

const senderSchema = z.object({
  id: z.number().int().optional(),
  name: z.string().nullish(),
  identifier: z.string().nullish(),
  phone_number: z.string().nullish(),
  email: z.string().nullish(),
});

/**
 * The nested body that the CRM's webhook understands. What Chatwoot itself sends is flat and
 * passes this schema, too, but without a `conversation` nothing comes of it: as in the real CRM.
 */
export const deliverySchema = z.object({
  event: z.string(),
  account: z.object({ id: z.number().int() }),
  inbox: z
    .object({ id: z.number().int(), channel_type: z.string().optional() })
    .optional(),
  conversation: z
    .object({
      id: z.number().int(),
      inbox_id: z.number().int().optional(),
      status: z.enum(['open', 'resolved', 'pending', 'snoozed']).optional(),
      last_activity_at: z.union([z.number(), z.string()]).optional(),
      meta: z
        .object({
          sender: senderSchema.optional(),
          channel: z.string().optional(),
        })
        .optional(),
      labels: z.array(z.string()).optional(),
    })
    .optional(),
  message: z
    .object({
      id: z.number().int(),
      content: z.string().nullish(),
      message_type: z.enum(['incoming', 'outgoing', 'activity']),
    })
    .optional(),
});
export type Delivery = z.infer<typeof deliverySchema>;
export type DeliverySender = z.infer<typeof senderSchema>;
