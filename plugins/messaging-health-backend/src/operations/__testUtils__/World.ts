import { Organization, say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  CrmDirectory,
  CrmWebhookProbe,
  InboxPlatform,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import { createWorldAutomation } from './createWorldAutomation';
import { CrmWorld } from './CrmWorld';
import { createWorldInbox } from './createWorldInbox';
import { WorldState } from './WorldState';

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

/** n8n, Chatwoot and the CRM of one invented organization, behind the ports. */
export class World extends WorldState {
  readonly automation: AutomationPlatform = createWorldAutomation(this);
  readonly inbox: InboxPlatform = createWorldInbox(this);

  readonly crmWorld = new CrmWorld(this.death, ORGANIZATION.chatwoot.inboxIds);
  readonly crm: CrmDirectory = this.crmWorld.directory;

  readonly prober: WebhookProber = {
    deliver: async (_, event, { spoil }) => this.crmWorld.deliver(event, spoil),
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
