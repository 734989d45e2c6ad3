import { z } from 'zod';

/** What the flows read of Chatwoot's account webhook `message_created`, which is flat around the message. */
export const chatwootDeliverySchema = z.object({
  event: z.string(),
  id: z.number().int(),
  content: z.string().nullish(),
  message_type: z.union([z.string(), z.number()]),
  account: z.object({ id: z.number().int() }),
  inbox: z.object({ id: z.number().int() }),
  conversation: z.object({ id: z.number().int() }),
  sender: z
    .object({
      id: z.number().int().optional(),
      name: z.string().nullish(),
      identifier: z.string().nullish(),
      phone_number: z.string().nullish(),
    })
    .optional(),
});
export type ChatwootDelivery = z.infer<typeof chatwootDeliverySchema>;

/** True for a customer's message; the flows leave everything else alone. */
export function isIncoming(delivery: ChatwootDelivery): boolean {
  return (
    delivery.event === 'message_created' &&
    (delivery.message_type === 'incoming' || delivery.message_type === 0)
  );
}
