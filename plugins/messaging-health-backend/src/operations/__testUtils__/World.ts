import { Organization, say } from '@messaging-health/backstage-plugin-common';
import {
  AnsweredConversation,
  AutomationPlatform,
  AutomationStanding,
  CrmDirectory,
  CrmWebhookProbe,
  InboxAutomation,
  InboxPlatform,
  UpstreamError,
  WebhookProbe,
  WebhookProber,
  WorkflowReference,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { Death } from './Death';

export const ORGANIZATION: Organization = {
  id: '00000000-0000-4000-8000-0000000000a1',
  entityRef: 'group:default/padaria-imaginaria',
  title: 'Padaria Imaginária',
  n8n: {
    instance: 'default',
    workflowV2: 'v2-padaria',
    workflowFallback: 'fallback-padaria',
  },
  chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 12] },
  webhookUrl: 'http://crm.example/api/chatwoot/webhook',
  problems: [],
};

const PATH = 'agente/padaria';
const SWITCHED = new Date('2026-03-01T03:00:01Z');

/**
 * n8n, Chatwoot and the CRM of one invented organization, in memory. `changes`
 * holds what really changed out there, so that an effect that happens twice shows.
 */
export class World {
  readonly changes: string[] = [];
  readonly active = new Map([
    ['v2-padaria', true],
    ['fallback-padaria', false],
  ]);
  readonly archived = new Set<string>();
  /** What each workflow's id holds; another's content after a substitution. */
  readonly contents = new Map([
    ['v2-padaria', 'content of v2'],
    ['fallback-padaria', 'content of the fallback'],
  ]);
  readonly automations = new Map([
    ['automation-rule:1', true],
    ['automation-rule:2', false],
    ['agent-bot:11', true],
  ]);
  readonly traffic = { total: 50, failed: 0 };
  executionsOfV2 = 0;
  executionsOfFallback = 4;
  crmStatus = 200;
  conversations = [101, 102, 103, 104];
  /** What every call to n8n fails with, how often. */
  n8nFailure: { error: UpstreamError; times: number } | undefined;

  constructor(readonly death: Death) {}

  private async effect(name: string, change: () => boolean): Promise<void> {
    this.death.point(`before ${name}`);
    if (change()) {
      this.changes.push(name);
    }
    this.death.point(`after ${name}`);
  }

  private askN8n(): void {
    this.death.point('n8n read');
    if (this.n8nFailure && this.n8nFailure.times > 0) {
      this.n8nFailure.times -= 1;
      throw this.n8nFailure.error;
    }
  }

  private switchWorkflow(id: string, active: boolean): Promise<void> {
    return this.effect(`${id} ${active ? 'on' : 'off'}`, () => {
      const changed = this.active.get(id) !== active;
      this.active.set(id, active);
      return changed;
    });
  }

  readonly automation: AutomationPlatform = {
    workflowsOf: ({ n8n }) => ({
      v2: { instance: n8n.instance, workflowId: n8n.workflowV2 ?? '' },
      fallback: {
        instance: n8n.instance,
        workflowId: n8n.workflowFallback ?? '',
      },
    }),
    readWorkflow: async (reference: WorkflowReference) => {
      this.askN8n();
      const active = this.active.get(reference.workflowId);
      if (active === undefined) {
        throw new UpstreamError({
          system: 'n8n',
          kind: 'refused',
          status: 404,
          message: `n8n has no workflow ${reference.workflowId}.`,
          retryable: false,
        });
      }
      return {
        reference,
        name: reference.workflowId,
        active,
        archived: this.archived.has(reference.workflowId),
        content: this.contents.get(reference.workflowId) ?? '',
        reads: [],
        webhooks: [
          { method: 'POST', path: PATH, url: `http://n8n.example/${PATH}` },
        ],
      };
    },
    deactivateWorkflow: async ({ workflowId }, { report }) => {
      await report(say('automation.unpublishing', { workflow: workflowId }));
      await this.switchWorkflow(workflowId, false);
    },
    activateWorkflow: async ({ workflowId }, { report }) => {
      await report(say('automation.publishing', { workflow: workflowId }));
      await this.switchWorkflow(workflowId, true);
    },
    probeWebhooks: async ({ webhooks }: WorkflowState) => {
      this.askN8n();
      const served = [...this.active.values()].some(Boolean);
      return webhooks.map(
        (webhook): WebhookProbe => ({
          webhook,
          outcome: served ? 'served' : 'not-served',
          statement: served
            ? say('automation.probe-served', { path: PATH })
            : say('automation.probe-not-served', { path: PATH, status: 404 }),
        }),
      );
    },
    substituteWorkflow: async ({ host, content }) => {
      await this.effect(
        `${host.workflowId} serves ${content.workflowId}`,
        () => {
          const wanted = this.contents.get(content.workflowId) ?? '';
          const changed = this.contents.get(host.workflowId) !== wanted;
          this.contents.set(host.workflowId, wanted);
          this.active.set(host.workflowId, true);
          return changed;
        },
      );
      return { host, content, keptAs: { ...host, workflowId: 'kept-v2' } };
    },
    endSubstitution: async ({ host }) => {
      await this.effect(`${host.workflowId} serves itself`, () => {
        const changed = this.contents.get(host.workflowId) !== 'content of v2';
        this.contents.set(host.workflowId, 'content of v2');
        this.active.set(host.workflowId, true);
        return changed;
      });
    },
    rehearse: async () => [],
    countExecutions: async ({ workflowId }) => {
      this.askN8n();
      return {
        started: workflowId.startsWith('v2')
          ? this.executionsOfV2
          : this.executionsOfFallback,
        failed: 0,
        running: 0,
        atLeast: false,
      };
    },
  };

  readonly inbox: InboxPlatform = {
    listCriticalAutomations: async () => {
      this.death.point('chatwoot list');
      return [...this.automations].map(
        ([key, enabled]): InboxAutomation => ({
          key,
          kind: key.startsWith('agent') ? 'agent-bot' : 'automation-rule',
          name: key,
          enabled,
          criticalBecause: 'it answers by itself',
          state: { active: enabled },
        }),
      );
    },
    suspendAutomation: (_, { key }) =>
      this.effect(`${key} off`, () => {
        const changed = this.automations.get(key) === true;
        this.automations.set(key, false);
        return changed;
      }),
    restoreAutomation: (_, { key, enabled }) =>
      this.effect(`${key} restored`, () => {
        const changed = this.automations.get(key) !== enabled;
        this.automations.set(key, enabled);
        return changed;
      }),
    compareAutomations: async (_, automations) => {
      this.death.point('chatwoot compare');
      return new Map(
        automations.map(({ key, enabled }): [string, AutomationStanding] => [
          key,
          this.automations.get(key) === enabled ? 'as-kept' : 'suspended',
        ]),
      );
    },
    handPendingToPeople: async () => ({ opened: 0, left: 0 }),
    listCallers: async () => [],
    repointCaller: async () => undefined,
    listIncoming: async () => ({ messages: [], more: false }),
    rehearse: async () => [],
    listInboxes: async ({ chatwoot }) =>
      chatwoot.inboxIds.map(inboxId => ({
        inboxId,
        name: `Inbox ${inboxId}`,
        channel: 'Channel::Api',
        incomingSince: 2,
        undeliveredSince: 0,
      })),
    listAnsweredConversations: async () => {
      this.death.point('chatwoot conversations');
      return this.conversations.map(
        (conversationId): AnsweredConversation => ({
          conversationId,
          inboxId: 11,
          channel: 'Channel::Api',
          url: `http://chatwoot.example/${conversationId}`,
          incomingAt: SWITCHED,
          humanReplyAt: SWITCHED,
          repliedBy: 7,
          incomingText: 'Me liga: +55 11 90000-0000',
        }),
      );
    },
  };

  readonly crm: CrmDirectory = {
    countLinks: async () => [],
    findTraces: async () => ({
      links: [],
      identities: [],
      contacts: [],
      resolutions: [],
    }),
    rehearse: async () => [],
  };

  readonly prober: WebhookProber = {
    deliver: async () => ({ status: this.crmStatus }),
    probe: async (): Promise<CrmWebhookProbe> => {
      this.death.point('crm probe');
      const status = this.crmStatus;
      const values = { host: 'crm.example', status };
      return status < 500
        ? {
            healthy: true,
            status,
            statement: say('crm-webhook.healthy', values),
          }
        : {
            healthy: false,
            status,
            statement: say('crm-webhook.server-error', values),
          };
    },
  };
}
