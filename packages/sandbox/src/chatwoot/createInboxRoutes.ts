import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { agentBotJson, inboxJson } from './chatwootJson';
import { ChatwootSettings } from './ChatwootSettings';
import { parseChatwootBody } from './parseChatwootBody';
import { requireAccount } from './requireAccount';

const botSchema = z.object({ agent_bot: z.number().nullable() });

/** Inboxes of one account and their bots. Needs `account_id` among the parameters. */
export function createInboxRoutes(
  settings: ChatwootSettings,
  onChange: () => void,
): Router {
  const router = Router({ mergeParams: true });
  const accountOf = (params: Record<string, string>) =>
    requireAccount(settings, params);
  const inboxOf = (params: Record<string, string>) => {
    const inbox = settings.inbox(Number(params.account_id), Number(params.id));
    if (!inbox) throw ChatwootError.notFound();
    return inbox;
  };

  router.get('/inboxes', (request, response) => {
    response.json({
      payload: accountOf(request.params).inboxes.map(inboxJson),
    });
  });
  router.get('/inboxes/:id', (request, response) => {
    response.json(inboxJson(inboxOf(request.params)));
  });
  router.get('/inboxes/:id/agent_bot', (request, response) => {
    const { seed } = accountOf(request.params);
    const bot = settings.botOfInbox(seed.id, inboxOf(request.params).id);
    response.json({ agent_bot: bot ? agentBotJson(bot, seed.id) : {} });
  });
  router.post('/inboxes/:id/set_agent_bot', (request, response) => {
    const { seed } = accountOf(request.params);
    const inbox = inboxOf(request.params);
    const { agent_bot } = parseChatwootBody(botSchema, request.body);
    if (agent_bot !== null && !settings.bot(seed.id, agent_bot)) {
      throw ChatwootError.notFound();
    }
    inbox.agentBotId = agent_bot ?? undefined;
    onChange();
    response.status(200).end();
  });

  return router;
}
