import {
  ANNOTATION_CHATWOOT_ACCOUNT_ID,
  ANNOTATION_CHATWOOT_INBOX_IDS,
  ANNOTATION_N8N_INSTANCE,
  ANNOTATION_N8N_WORKFLOW_FALLBACK,
  ANNOTATION_N8N_WORKFLOW_V2,
  ANNOTATION_ORGANIZATION_ID,
  ANNOTATION_WEBHOOK_URL,
} from '@messaging-health/backstage-plugin-common';
import { ChaosOrganization } from './inventOrganization';

/** An organization as the catalog tells of it. */
export function entityOf(organization: ChaosOrganization, crmUrl: string) {
  const { id, name, title, inboxes, workflows } = organization;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      title,
      annotations: {
        [ANNOTATION_ORGANIZATION_ID]: id,
        [ANNOTATION_N8N_INSTANCE]: organization.n8nInstance,
        [ANNOTATION_N8N_WORKFLOW_V2]: workflows.v2.id,
        [ANNOTATION_N8N_WORKFLOW_FALLBACK]: workflows.fallback.id,
        [ANNOTATION_CHATWOOT_ACCOUNT_ID]: '1',
        [ANNOTATION_CHATWOOT_INBOX_IDS]: Object.values(inboxes)
          .map(inbox => inbox.id)
          .join(','),
        [ANNOTATION_WEBHOOK_URL]: `${crmUrl}/api/chatwoot/webhook`,
      },
    },
    spec: { type: 'organization', children: [] },
  };
}
