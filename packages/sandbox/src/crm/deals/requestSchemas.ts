import { z } from 'zod';

const personSchema = z.strictObject({
  phone: z.string().min(1).optional(),
  email: z.string().min(1).optional(),
});

function hasIdentity(body: { phone?: string; email?: string }) {
  return Boolean(body.phone || body.email);
}

/** Body of `POST /api/public/v1/deals/move-stage-by-identity`; strict, as in the real CRM. */
export const moveStageSchema = personSchema
  .extend({
    board_key: z.string().min(1),
    to_stage_label: z.string().min(1),
  })
  .refine(hasIdentity, { message: 'phone or email is required' });
export type MoveStageRequest = z.infer<typeof moveStageSchema>;

/** Body of `POST /api/public/v1/deals`: an open deal on the entry board for the person of a conversation. */
export const openDealSchema = personSchema
  .extend({
    board_key: z.string().min(1),
    title: z.string().min(1),
    chatwoot_conversation_id: z.number().int(),
  })
  .refine(hasIdentity, { message: 'phone or email is required' });
export type OpenDealRequest = z.infer<typeof openDealSchema>;
