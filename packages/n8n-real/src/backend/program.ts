import { readFileSync } from 'node:fs';
import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ENTITIES_VARIABLE } from '../settings';

/**
 * A backend with the plugin and the modules that a switch needs, as a program: the
 * platform's own services on a real PostgreSQL, a person who can sign in, and a
 * catalog in memory whose entities are read from a file.
 */
const entities = JSON.parse(
  readFileSync(process.env[ENTITIES_VARIABLE] ?? '', 'utf8'),
);
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@messaging-health/backstage-plugin-backend'));
backend.add(import('@messaging-health/backstage-plugin-backend-module-n8n'));
backend.add(
  import('@messaging-health/backstage-plugin-backend-module-chatwoot'),
);
backend.add(
  import('@messaging-health/backstage-plugin-backend-module-crm-sql'),
);
backend.add(
  import('@messaging-health/backstage-plugin-backend-module-crm-webhook'),
);
backend.add(catalogServiceMock.factory({ entities }));
// Otherwise the process would stay although nothing runs in it.
backend.start().catch(() => process.exit(1));

// Who started this is gone, however it died.
process.once('disconnect', () => process.exit(1));
