import { createBackend } from '@backstage/backend-defaults';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ENTITIES_VARIABLE } from './settings';

/**
 * A backend with this plugin and the modules of the outside systems, as a program. Its
 * catalog is in memory, since what is killed here are operations.
 */
const backend = createBackend();
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
backend.add(
  catalogServiceMock.factory({
    entities: JSON.parse(process.env[ENTITIES_VARIABLE] ?? '[]'),
  }),
);
// Otherwise the process would stay although nothing runs in it.
backend.start().catch(() => process.exit(1));
