import { Router } from 'express';
import { z } from 'zod';
import { conversationJson } from './chatwootJson';
import { Conversation } from './Conversation';
import { conversationPage } from './conversationPage';
import { ConversationRouteParts } from './ConversationRouteParts';
import { parseChatwootBody } from './parseChatwootBody';
import { readConversationFilter } from './readConversationFilter';
import { requireAccount } from './requireAccount';
import { requireConversation } from './requireConversation';

const pageSchema = z.coerce.number().int().positive().catch(1);
const listSchema = z.object({
  status: z
    .enum(['open', 'resolved', 'pending', 'snoozed', 'all'])
    .default('open'),
  inbox_id: z.coerce.number().int().optional(),
  page: pageSchema,
});

/** Lists and reads conversations of one account. Needs `account_id` among the parameters. */
export function createConversationRoutes(
  parts: ConversationRouteParts,
): Router {
  const { settings, book } = parts;
  const accountIdOf = (params: Record<string, string>) =>
    requireAccount(settings, params).seed.id;
  const router = Router({ mergeParams: true });
  const conversationOf = (params: Record<string, string>) =>
    requireConversation(parts, params);
  const channelOf = ({ accountId, inboxId }: Conversation) =>
    settings.inbox(accountId, inboxId)?.channelType ?? '';

  router.get('/conversations', (request, response) => {
    const query = parseChatwootBody(listSchema, request.query);
    const matching = book
      .list(accountIdOf(request.params))
      .filter(
        ({ status, inboxId }) =>
          (query.status === 'all' || status === query.status) &&
          (query.inbox_id === undefined || inboxId === query.inbox_id),
      );
    response.json(conversationPage(matching, query.page, channelOf));
  });
  router.post('/conversations/filter', (request, response) => {
    const all = book.list(accountIdOf(request.params));
    const matching = all.filter(readConversationFilter(request.body));
    response.json(
      conversationPage(
        matching,
        pageSchema.parse(request.query.page),
        channelOf,
      ),
    );
  });
  router.get('/conversations/:id', (request, response) => {
    const conversation = conversationOf(request.params);
    response.json(conversationJson(conversation, channelOf(conversation)));
  });
  return router;
}
