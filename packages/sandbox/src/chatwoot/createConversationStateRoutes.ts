import { Router } from 'express';
import { z } from 'zod';
import { ConversationRouteParts } from './ConversationRouteParts';
import { parseChatwootBody } from './parseChatwootBody';
import { requireConversation } from './requireConversation';

const statusSchema = z.object({
  status: z.enum(['open', 'resolved', 'pending']),
});
const labelsSchema = z.object({ labels: z.array(z.string()) });

/** Status and labels of conversations. Needs `account_id` among the parameters. */
export function createConversationStateRoutes(
  parts: ConversationRouteParts,
): Router {
  const { book } = parts;
  const router = Router({ mergeParams: true });
  const conversationOf = (params: Record<string, string>) =>
    requireConversation(parts, params);

  router.post('/conversations/:id/toggle_status', (request, response) => {
    const conversation = conversationOf(request.params);
    const { status } = parseChatwootBody(statusSchema, request.body);
    book.setStatus(conversation, status);
    response.json({
      meta: {},
      payload: {
        success: true,
        current_status: status,
        conversation_id: conversation.id,
      },
    });
  });
  router.get('/conversations/:id/labels', (request, response) => {
    response.json({ payload: conversationOf(request.params).labels });
  });
  router.post('/conversations/:id/labels', (request, response) => {
    const conversation = conversationOf(request.params);
    const { labels } = parseChatwootBody(labelsSchema, request.body);
    book.setLabels(conversation, labels);
    response.json({ payload: conversation.labels });
  });
  return router;
}
