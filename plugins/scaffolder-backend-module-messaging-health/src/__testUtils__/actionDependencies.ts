import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { ActionDependencies } from '../actions/ActionDependencies';

/** An invented organization with every annotation in place. */
export const cantinaAurora: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'cantina-aurora',
    title: 'Cantina Aurora',
    annotations: {
      'messaging-health.io/organization-id':
        '00000000-0000-4000-8000-000000000001',
      'messaging-health.io/n8n-workflow-v2': 'v2-cantina-aurora',
      'messaging-health.io/n8n-workflow-fallback': 'fallback-cantina-aurora',
      'messaging-health.io/chatwoot-account-id': '1',
      'messaging-health.io/chatwoot-inbox-ids': '11,12',
      'messaging-health.io/webhook-url':
        'http://127.0.0.1:7611/api/chatwoot/webhook',
    },
  },
  spec: { type: 'organization', children: [] },
};

/** Another one. */
export const petShop: Entity = {
  ...cantinaAurora,
  metadata: {
    name: 'pet-shop-lua-azul',
    title: 'Pet Shop Lua Azul',
    annotations: {
      ...cantinaAurora.metadata.annotations,
      'messaging-health.io/organization-id':
        '00000000-0000-4000-8000-000000000002',
    },
  },
};

/** Dependencies of the actions, with a clock that never waits. */
export function actionDependencies(
  messagingHealth: MessagingHealthService,
  entities: Entity[] = [cantinaAurora],
): ActionDependencies {
  return {
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    messagingHealth,
    clock: new InstantClock(),
    portalUrl: 'http://localhost:3000/',
  };
}
