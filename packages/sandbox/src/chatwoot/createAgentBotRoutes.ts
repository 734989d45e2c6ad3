import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { agentBotJson } from './chatwootJson';
import { ChatwootSettings } from './ChatwootSettings';
import { parseChatwootBody } from './parseChatwootBody';
import { requireAccount } from './requireAccount';

const botPatchSchema = z
  .object({
    name: z.string().min(1),
    description: z.string(),
    outgoing_url: z.string().min(1),
  })
  .partial();

/** Agent bots of one account. Needs `account_id` among the parameters. */
export function createAgentBotRoutes(
  settings: ChatwootSettings,
  onChange: () => void,
): Router {
  const router = Router({ mergeParams: true });
  const accountOf = (params: Record<string, string>) =>
    requireAccount(settings, params);

  router.get('/agent_bots', (request, response) => {
    const { seed, agentBots } = accountOf(request.params);
    response.json(agentBots.map(bot => agentBotJson(bot, seed.id)));
  });
  router.get('/agent_bots/:id', (request, response) => {
    const { seed, agentBots } = accountOf(request.params);
    const bot = agentBots.find(({ id }) => id === Number(request.params.id));
    if (!bot) throw ChatwootError.notFound();
    response.json(agentBotJson(bot, seed.id));
  });
  router.patch('/agent_bots/:id', (request, response) => {
    const { seed, agentBots } = accountOf(request.params);
    const bot = agentBots.find(
      ({ id, isSystemBot }) => !isSystemBot && id === Number(request.params.id),
    );
    if (!bot) throw ChatwootError.notFound();
    const { outgoing_url: outgoingUrl, ...rest } = parseChatwootBody(
      botPatchSchema,
      request.body,
    );
    Object.assign(bot, rest, outgoingUrl && { outgoingUrl });
    onChange();
    response.json(agentBotJson(bot, seed.id));
  });
  return router;
}
