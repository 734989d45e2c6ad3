import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { ruleJson } from './chatwootJson';
import { ChatwootSettings } from './ChatwootSettings';
import { parseChatwootBody } from './parseChatwootBody';
import { requireAccount } from './requireAccount';

/** Rules come in pages of so many. */
export const RULES_PER_PAGE = 25;

const pageSchema = z.coerce.number().int().positive().catch(1);
const rulePatchSchema = z.object({
  name: z.string().min(1).optional(),
  description: z.string().optional(),
  event_name: z
    .enum(['conversation_created', 'conversation_updated', 'message_created'])
    .optional(),
  active: z.boolean().optional(),
  conditions: z
    .array(
      z.object({
        attribute_key: z.string(),
        filter_operator: z.string(),
        values: z.array(z.union([z.string(), z.number()])),
        query_operator: z.string().nullish(),
      }),
    )
    .optional(),
  actions: z
    .array(
      z.object({
        action_name: z.string(),
        action_params: z.array(z.unknown()).default([]),
      }),
    )
    .optional(),
});

/** Automation rules of one account. Needs `account_id` among the parameters. */
export function createRuleRoutes(
  settings: ChatwootSettings,
  onChange: () => void,
): Router {
  const router = Router({ mergeParams: true });
  const accountOf = (params: Record<string, string>) =>
    requireAccount(settings, params);

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
    const { event_name: eventName, ...rest } = parseChatwootBody(
      rulePatchSchema,
      request.body,
    );
    Object.assign(rule, rest, eventName && { eventName });
    onChange();
    response.json(ruleJson(rule, seed.id));
  });

  return router;
}
