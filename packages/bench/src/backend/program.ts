import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';
import { inventOrganizations } from '../inventOrganization';
import { ORGANIZATIONS_VARIABLE } from './settings';

/**
 * A backend with this plugin alone, as a program: the platform's own services on a
 * real PostgreSQL, and a catalog in memory that knows the bench's organizations. Tells
 * its memory to who started it.
 */
const count = Number(process.env[ORGANIZATIONS_VARIABLE] ?? 0);
const backend = createBackend();
backend.add(import('@messaging-health/backstage-plugin-backend'));
backend.add(
  catalogServiceMock.factory({
    entities: inventOrganizations(count).map(({ id, title, entityRef }) => ({
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
// Otherwise the process would stay although nothing runs in it.
backend.start().catch(() => process.exit(1));

process.on('message', () => {
  process.send?.({
    now: process.memoryUsage().rss,
    peak: process.resourceUsage().maxRSS * 1024,
  });
});
