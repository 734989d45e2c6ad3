import { Router } from 'express';
import { z } from 'zod';
import { conversationMeta, messageJson } from './chatwootJson';
import { ConversationRouteParts } from './ConversationRouteParts';
import { messagePage } from './messagePage';
import { parseChatwootBody } from './parseChatwootBody';
import { requireConversation } from './requireConversation';

const messagesSchema = z.object({
  before: z.coerce.number().int().optional(),
  after: z.coerce.number().int().optional(),
});
const newMessageSchema = z.object({
  content: z.string().min(1),
  private: z.boolean().default(false),
  message_type: z.enum(['outgoing', 'incoming']).default('outgoing'),
  content_attributes: z.record(z.string(), z.unknown()).default({}),
});

/** Messages of one account's conversations. Needs `account_id` among the parameters. */
export function createMessageRoutes(parts: ConversationRouteParts): Router {
  const { settings, desk, author } = parts;
  const router = Router({ mergeParams: true });
  const conversationOf = (params: Record<string, string>) =>
    requireConversation(parts, params);

  router.get('/conversations/:id/messages', (request, response) => {
    const conversation = conversationOf(request.params);
    const query = parseChatwootBody(messagesSchema, request.query);
    response.json({
      meta: conversationMeta(
        conversation,
        settings.inbox(conversation.accountId, conversation.inboxId)
          ?.channelType ?? '',
      ),
      payload: messagePage(conversation.messages, query).map(message =>
        messageJson(message, conversation),
      ),
    });
  });
  router.post('/conversations/:id/messages', (request, response) => {
    const conversation = conversationOf(request.params);
    const entry = parseChatwootBody(newMessageSchema, request.body);
    const message = desk.reply(conversation, {
      type: entry.message_type,
      content: entry.content,
      private: entry.private,
      contentAttributes: entry.content_attributes,
      sender: { type: 'user', id: author.id, name: author.name },
    });
    response.json(messageJson(message, conversation));
  });
  return router;
}
