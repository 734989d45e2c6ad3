import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_CHATWOOT_ACCOUNT_ID,
  ANNOTATION_CHATWOOT_INBOX_IDS,
  ANNOTATION_N8N_WORKFLOW_FALLBACK,
  ANNOTATION_N8N_WORKFLOW_V2,
  ANNOTATION_ORGANIZATION_ID,
  ANNOTATION_WEBHOOK_URL,
} from '@messaging-health/backstage-plugin-common';
import { ACCOUNT_ID } from '../settings';
import { inboxIdsOf, Pair } from './Pair';

/** The pair's organization as the catalog describes it. */
export function entityOf(pair: Pair, crmUrl: string): Entity {
  const { organization, workflowIds } = pair;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: organization.name,
      title: organization.title,
      annotations: {
        [ANNOTATION_ORGANIZATION_ID]: organization.id,
        [ANNOTATION_N8N_WORKFLOW_V2]: workflowIds.v2,
        [ANNOTATION_N8N_WORKFLOW_FALLBACK]: workflowIds.fallback,
        [ANNOTATION_CHATWOOT_ACCOUNT_ID]: String(ACCOUNT_ID),
        [ANNOTATION_CHATWOOT_INBOX_IDS]: inboxIdsOf(pair).join(','),
        [ANNOTATION_WEBHOOK_URL]: `${crmUrl}/api/chatwoot/webhook`,
      },
    },
    spec: { type: 'organization', children: [] },
  };
}
