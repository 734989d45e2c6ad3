import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissionPolicy'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(
  import(
    '@messaging-health/backstage-plugin-catalog-backend-module-messaging-health'
  ),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import(
    '@messaging-health/backstage-plugin-scaffolder-backend-module-messaging-health'
  ),
);

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
  import('@messaging-health/backstage-plugin-backend-module-prometheus'),
);
backend.add(
  import('@messaging-health/backstage-plugin-backend-module-access-log'),
);
backend.add(import('@messaging-health/backstage-plugin-backend-module-events'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import(
    '@messaging-health/backstage-plugin-search-backend-module-messaging-health'
  ),
);

backend.start();
