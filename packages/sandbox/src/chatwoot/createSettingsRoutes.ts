import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { agentBotJson, inboxJson, ruleJson, webhookJson } from './chatwootJson';
import { webhookSubscriptions } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { parseChatwootBody } from './parseChatwootBody';

/** Rules come in pages of so many. */
export const RULES_PER_PAGE = 25;

const rulePatchSchema = z.object({
  name: z.string().min(1).optional(),
  active: z.boolean().optional(),
});
const webhookPatchSchema = z.object({
  url: z.string().min(1).optional(),
  subscriptions: z.array(z.enum(webhookSubscriptions)).min(1).optional(),
});
const botSchema = z.object({ agent_bot: z.number().nullable() });
const pageSchema = z.coerce.number().int().positive().catch(1);

/** Rules, inboxes, bots and webhooks of one account. Needs `account_id` among the parameters. */
export function createSettingsRoutes(
  settings: ChatwootSettings,
  onChange: () => void,
): Router {
  const router = Router({ mergeParams: true });
  const accountOf = (params: Record<string, string>) => {
    const account = settings.account(Number(params.account_id));
    if (!account) throw ChatwootError.notFound();
    return account;
  };
  const inboxOf = (params: Record<string, string>) => {
    const inbox = settings.inbox(Number(params.account_id), Number(params.id));
    if (!inbox) throw ChatwootError.notFound();
    return inbox;
  };

  router.get('/automation_rules', (request, response) => {
    const { seed, rules } = accountOf(request.params);
    const start = (pageSchema.parse(request.query.page) - 1) * RULES_PER_PAGE;
    response.json({
      payload: rules
        .slice(start, start + RULES_PER_PAGE)
        .map(rule => ruleJson(rule, seed.id)),
    });
  });
  router.get('/automation_rules/:id', (request, response) => {
    const { seed, rules } = accountOf(request.params);
    const rule = rules.find(({ id }) => id === Number(request.params.id));
    if (!rule) throw ChatwootError.notFound();
    response.json(ruleJson(rule, seed.id));
  });
  router.patch('/automation_rules/:id', (request, response) => {
    const { seed, rules } = accountOf(request.params);
    const rule = rules.find(({ id }) => id === Number(request.params.id));
    if (!rule) throw ChatwootError.notFound();
    Object.assign(rule, parseChatwootBody(rulePatchSchema, request.body));
    onChange();
    response.json(ruleJson(rule, seed.id));
  });

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

  router.get('/webhooks', (request, response) => {
    const { seed, webhooks } = accountOf(request.params);
    response.json({
      payload: {
        webhooks: webhooks.map(webhook =>
          webhookJson(webhook, seed.id, inboxNamed(webhook.inboxId, seed.id)),
        ),
      },
    });
  });
  router.patch('/webhooks/:id', (request, response) => {
    const { seed, webhooks } = accountOf(request.params);
    const webhook = webhooks.find(({ id }) => id === Number(request.params.id));
    if (!webhook) throw ChatwootError.notFound();
    Object.assign(webhook, parseChatwootBody(webhookPatchSchema, request.body));
    onChange();
    response.json(
      webhookJson(webhook, seed.id, inboxNamed(webhook.inboxId, seed.id)),
    );
  });
  return router;

  function inboxNamed(inboxId: number | undefined, accountId: number) {
    return inboxId === undefined
      ? undefined
      : settings.inbox(accountId, inboxId);
  }
}
