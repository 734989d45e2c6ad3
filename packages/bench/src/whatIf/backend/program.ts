import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';
import { inventOrganizations } from '../settings';

/**
 * A backend with this plugin alone, as a program: the platform's own services on a
 * real PostgreSQL, and a catalog in memory. Tells its memory to who started it.
 */
const backend = createBackend();
backend.add(import('@messaging-health/backstage-plugin-backend'));
backend.add(
  catalogServiceMock.factory({
    entities: inventOrganizations().map(({ id, title, entityRef }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: entityRef.split('/')[1],
        title,
        annotations: { [ANNOTATION_ORGANIZATION_ID]: id },
      },
      spec: { type: 'organization', children: [] },
    })),
  }),
);
backend.start();

process.on('message', () => {
  process.send?.({
    now: process.memoryUsage().rss,
    peak: process.resourceUsage().maxRSS * 1024,
  });
});
