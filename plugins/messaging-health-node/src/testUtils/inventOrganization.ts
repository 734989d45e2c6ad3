import { Organization } from '@messaging-health/backstage-plugin-common';

/** An invented organization, complete enough to be operated. @public */
export function inventOrganization(
  changes: Partial<Organization> = {},
): Organization {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    entityRef: 'group:default/cantina-aurora',
    title: 'Cantina Aurora',
    n8n: {
      instance: 'default',
      workflowV2: 'v2-cantina-aurora',
      workflowFallback: 'fallback-cantina-aurora',
    },
    chatwoot: { instance: 'default', accountId: 1, inboxIds: [11, 12] },
    webhookUrl: 'http://127.0.0.1:7611/api/chatwoot/webhook',
    problems: [],
    ...changes,
  };
}
