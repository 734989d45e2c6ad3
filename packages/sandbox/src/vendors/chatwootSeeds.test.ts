import { organizations } from '../organizations/organizations';
import { chatwootSeeds } from './chatwootSeeds';

const N8N = 'http://n8n.example.test';

describe('Chatwoot in a fresh sandbox', () => {
  const [account] = chatwootSeeds(N8N).accounts;
  const { agentBots = [], inboxes, webhooks = [] } = account;

  const callersOf = (inboxId: number) => {
    const bot = inboxes.find(({ id }) => id === inboxId)?.agentBotId;
    return [
      ...webhooks
        .filter(
          webhook =>
            webhook.inboxId === inboxId &&
            webhook.subscriptions.includes('message_created'),
        )
        .map(({ url }) => url),
      ...agentBots
        .filter(({ id, outgoingUrl }) => id === bot && outgoingUrl)
        .map(({ outgoingUrl }) => outgoingUrl ?? ''),
    ].map(url => `${new URL(url).origin}${new URL(url).pathname}`);
  };

  it.each(organizations.map(organization => [organization.name, organization]))(
    'each inbox of %s is handed to v2 once, and never to the fallback',
    (_name, { inboxes: { instagram, whatsapp }, workflows }) => {
      const path = `${N8N}/webhook/${workflows.v2.path}`;
      expect([instagram, whatsapp].map(({ id }) => callersOf(id))).toEqual([
        [path],
        [path],
      ]);
    },
  );

  it('takes every address and every id once, as Chatwoot does', () => {
    for (const values of [
      webhooks.map(({ url }) => url),
      webhooks.map(({ id }) => String(id)),
      agentBots.map(({ id }) => String(id)),
      (account.automationRules ?? []).map(({ id }) => String(id)),
    ]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('has a bot that sorts, a bot that feeds n8n, and robots that ask how it was: of one inbox, and of the whole account', () => {
    expect(
      inboxes
        .filter(({ agentBotId }) => agentBotId !== undefined)
        .map(({ name }) => name),
    ).toEqual(['Cantina Aurora WhatsApp', 'Clínica Sorriso Novo WhatsApp']);
    const surveys = webhooks.filter(({ url }) => url.includes('csat'));
    expect(surveys.map(({ inboxId }) => inboxId)).toEqual([undefined, 11, 61]);
  });
});
