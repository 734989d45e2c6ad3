import { Router } from 'express';
import { z } from 'zod';
import { ChatwootError } from './ChatwootError';
import { webhookJson } from './chatwootJson';
import { webhookSubscriptions } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { parseChatwootBody } from './parseChatwootBody';
import { requireAccount } from './requireAccount';

const webhookPatchSchema = z.object({
  name: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  subscriptions: z.array(z.enum(webhookSubscriptions)).min(1).optional(),
});

/** Webhooks of one account. Needs `account_id` among the parameters. */
export function createWebhookSettingsRoutes(
  settings: ChatwootSettings,
  onChange: () => void,
): Router {
  const router = Router({ mergeParams: true });
  const accountOf = (params: Record<string, string>) =>
    requireAccount(settings, params);
  const inboxNamed = (inboxId: number | undefined, accountId: number) =>
    inboxId === undefined ? undefined : settings.inbox(accountId, inboxId);

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
    const changes = parseChatwootBody(webhookPatchSchema, request.body);
    if (
      webhooks.some(({ id, url }) => id !== webhook.id && url === changes.url)
    ) {
      throw ChatwootError.unprocessable('Url has already been taken', ['url']);
    }
    Object.assign(webhook, changes);
    onChange();
    response.json(
      webhookJson(webhook, seed.id, inboxNamed(webhook.inboxId, seed.id)),
    );
  });
  return router;
}
