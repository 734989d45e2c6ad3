import { createBackend } from '@backstage/backend-defaults';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';
import { organizationId } from '../organizationId';
import { ORGANIZATIONS } from '../settings';

/**
 * A backend with this plugin alone, as a program: the platform's own services on a
 * real PostgreSQL, and a catalog in memory that knows the bench's organizations.
 */
const entities: Entity[] = Array.from(
  { length: ORGANIZATIONS },
  (_, number) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: `organization-${number}`,
      annotations: { [ANNOTATION_ORGANIZATION_ID]: organizationId(number) },
    },
    spec: { type: 'organization', children: [] },
  }),
);

const backend = createBackend();
backend.add(import('@messaging-health/backstage-plugin-backend'));
backend.add(catalogServiceMock.factory({ entities }));
// Otherwise the process would stay although nothing runs in it.
backend.start().catch(() => process.exit(1));
