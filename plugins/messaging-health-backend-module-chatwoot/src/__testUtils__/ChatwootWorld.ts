import { mockServices } from '@backstage/backend-test-utils';
import {
  InstantClock,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import {
  ChatwootSandbox,
  ChatwootSandboxOptions,
  startChatwootSandbox,
} from '@messaging-health/sandbox';
import { account, BRIDGE, N8N, ROBOT, SURVEY } from '../__fixtures__/account';
import { ChatwootInboxPlatform } from '../ChatwootInboxPlatform';
import { readChatwootSettings } from '../config';
import { ChatwootEvidenceSource } from '../evidence/ChatwootEvidenceSource';
import { Installations } from '../Installations';

/** The text of a reply that the other side of an API inbox does not take. */
export const LOST = 'Lost on the way';
export const TOKEN = 'invented-admin-token';

/** Whose inboxes 11, 12 and 13 are. */
export const organization = inventOrganization({
  chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 12, 13] },
});

function isLost(body: unknown): boolean {
  return (
    typeof body === 'object' &&
    body !== null &&
    'content' in body &&
    body.content === LOST
  );
}

/** A Chatwoot of its own, over real HTTP, and how people see and use it. */
export class ChatwootWorld {
  readonly notices: string[] = [];
  /** Who was told of a message, in order. */
  readonly delivered: string[] = [];

  private constructor(
    readonly sandbox: ChatwootSandbox,
    readonly clock: InstantClock,
  ) {}

  static async start(
    accounts: ChatwootSandboxOptions['accounts'] = [account],
  ): Promise<ChatwootWorld> {
    const clock = new InstantClock('2026-03-01T03:00:00Z');
    const delivered: string[] = [];
    const sandbox = await startChatwootSandbox({
      port: 0,
      apiToken: TOKEN,
      accounts,
      deliver: async (url, body) => {
        delivered.push(url);
        return url === BRIDGE && isLost(body) ? 500 : 200;
      },
      clock,
    });
    const world = new ChatwootWorld(sandbox, clock);
    return Object.assign(world, { delivered });
  }

  private readSettings(
    settings: Record<string, string[]>,
    baseUrl = this.sandbox.url,
  ) {
    return readChatwootSettings(
      mockServices.rootConfig({
        data: {
          messagingHealth: {
            n8n: { instances: { default: { baseUrl: N8N, apiKey: 'x' } } },
            chatwoot: {
              instances: {
                default: { baseUrl, apiToken: TOKEN },
              },
              robotUserIds: [ROBOT],
              criticalWebhookUrls: [SURVEY],
              ...settings,
            },
          },
        },
      }),
    );
  }

  /** The module as config sets it up; `settings` are those under messagingHealth.chatwoot. */
  platformWith(settings: Record<string, string[]> = {}): ChatwootInboxPlatform {
    return new ChatwootInboxPlatform(this.readSettings(settings), {
      clock: this.clock,
      random: () => 0.5,
      notice: message => this.notices.push(message),
    });
  }

  /** What gives evidence of it, or of a Chatwoot elsewhere. */
  evidenceSource(baseUrl?: string): ChatwootEvidenceSource {
    return new ChatwootEvidenceSource(this.readSettings({}, baseUrl), {
      clock: this.clock,
      random: () => 0.5,
    });
  }

  /** The organization's account, for tests of what the module is made of. */
  reach() {
    const { instances } = this.readSettings({});
    const environment = { clock: this.clock, random: () => 0.5 };
    return new Installations(instances, environment).reach(
      organization,
      new AbortController().signal,
    );
  }

  /** As a person sees it in Chatwoot. */
  ask(path: string) {
    return this.send('GET', path);
  }

  /** As a person changes it in Chatwoot. */
  async send(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) {
    const answer = await fetch(`${this.sandbox.url}/api/v1/accounts/1${path}`, {
      method,
      headers: {
        api_access_token: TOKEN,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  /** All that can be set of automations and callers. */
  async readState() {
    return Promise.all(
      [
        '/automation_rules',
        '/webhooks',
        '/agent_bots',
        ...account.inboxes.map(({ id }) => `/inboxes/${id}/agent_bot`),
      ].map(path => this.ask(path)),
    );
  }

  async webhook(id: number) {
    const { payload } = await this.ask('/webhooks');
    return payload.webhooks.find(
      (webhook: { id: number }) => webhook.id === id,
    );
  }

  /** A customer writes, now. */
  async receive(inboxId: number, name: string): Promise<number> {
    const { conversationId } = await this.sandbox.receiveMessage({
      accountId: 1,
      inboxId,
      contact: { name },
      text: `Hello from ${name}`,
    });
    return conversationId;
  }

  /** A customer writes, some time after the last one and before the next. */
  async write(inboxId: number, name: string): Promise<number> {
    this.clock.advance(1_000);
    const conversationId = await this.receive(inboxId, name);
    this.clock.advance(1_000);
    return conversationId;
  }

  async answer(conversationId: number, userId: number, text = 'Good day') {
    await this.sandbox.addHumanReply({ conversationId, userId, text });
    this.clock.advance(1_000);
  }
}
