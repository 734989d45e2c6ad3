import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import {
  conversationJson,
  conversationMeta,
  messageJson,
} from './chatwootJson';
import { UserSeed } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { Conversation } from './Conversation';
import { ConversationBook } from './ConversationBook';
import { MessageDesk } from './MessageDesk';
import { messagePage } from './messagePage';
import { parseChatwootBody } from './parseChatwootBody';
import { readConversationFilter } from './readConversationFilter';

export const CONVERSATIONS_PER_PAGE = 25;

const listSchema = z.object({
  status: z
    .enum(['open', 'resolved', 'pending', 'snoozed', 'all'])
    .default('open'),
  inbox_id: z.coerce.number().int().optional(),
  page: z.coerce.number().int().positive().catch(1),
});
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
const statusSchema = z.object({
  status: z.enum(['open', 'resolved', 'pending', 'snoozed']),
});
const labelsSchema = z.object({ labels: z.array(z.string()) });

export interface ConversationRouteParts {
  settings: ChatwootSettings;
  book: ConversationBook;
  desk: MessageDesk;
  /** Whose token speaks: the author of what is written. */
  author: UserSeed;
}

/** Conversations and messages of one account. Needs `account_id` among the parameters. */
export function createConversationRoutes(
  parts: ConversationRouteParts,
): Router {
  const { settings, book, desk, author } = parts;
  const router = Router({ mergeParams: true });
  const accountIdOf = (params: Record<string, string>) => {
    const id = Number(params.account_id);
    if (!settings.account(id)) throw ChatwootError.notFound();
    return id;
  };
  const conversationOf = (params: Record<string, string>) => {
    const found = book.find(accountIdOf(params), Number(params.id));
    if (!found) throw ChatwootError.notFound();
    return found;
  };
  const channelOf = ({ accountId, inboxId }: Conversation) =>
    settings.inbox(accountId, inboxId)?.channelType ?? '';
  const pageOf = (all: Conversation[], page: number) => {
    const start = (page - 1) * CONVERSATIONS_PER_PAGE;
    return {
      data: {
        meta: {
          mine_count: 0,
          assigned_count: 0,
          unassigned_count: all.length,
          all_count: all.length,
        },
        payload: all
          .slice(start, start + CONVERSATIONS_PER_PAGE)
          .map(found => conversationJson(found, channelOf(found))),
      },
    };
  };

  router.get('/conversations', (request, response) => {
    const query = parseChatwootBody(listSchema, request.query);
    const matching = book
      .list(accountIdOf(request.params))
      .filter(
        ({ status, inboxId }) =>
          (query.status === 'all' || status === query.status) &&
          (query.inbox_id === undefined || inboxId === query.inbox_id),
      );
    response.json(pageOf(matching, query.page));
  });
  router.post('/conversations/filter', (request, response) => {
    const page = z.coerce.number().int().positive().catch(1);
    const all = book.list(accountIdOf(request.params));
    const matching = all.filter(readConversationFilter(request.body));
    response.json(pageOf(matching, page.parse(request.query.page)));
  });
  router.get('/conversations/:id', (request, response) => {
    const conversation = conversationOf(request.params);
    response.json(conversationJson(conversation, channelOf(conversation)));
  });
  router.get('/conversations/:id/messages', (request, response) => {
    const conversation = conversationOf(request.params);
    const query = parseChatwootBody(messagesSchema, request.query);
    response.json({
      meta: conversationMeta(conversation, channelOf(conversation)),
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
