import { CRM_DATABASE, CRM_READER } from '@messaging-health/sandbox';
import {
  CHATWOOT_TOKEN,
  CRM_SECRET,
  MONITOR_SECONDS,
  OBSERVER_TOKEN,
  OPERATOR,
  VERIFY_WINDOW_SECONDS,
} from '../settings';

/** Where the backend's neighbours are. */
export interface Neighbours {
  /** The PostgreSQL server, as superuser. */
  postgres: string;
  n8nUrl: string;
  n8nApiKey: string;
  chatwootUrl: string;
  crmUrl: string;
}

function crmConnection(postgres: string) {
  const { hostname, port } = new URL(postgres);
  return {
    host: hostname,
    port: Number(port),
    database: CRM_DATABASE,
    user: CRM_READER.user,
    password: CRM_READER.password,
  };
}

function messagingHealth(neighbours: Neighbours) {
  return {
    pseudonymKey: 'an-invented-pseudonym-key',
    roles: { incidentCommander: 'group:default/invented' },
    // Our own waiting is kept short, so that the switch can be seen.
    rollback: {
      verifyWebhooks: {
        window: { seconds: VERIFY_WINDOW_SECONDS },
        minimumRequests: 1,
        timeout: { seconds: 60 },
      },
    },
    rollForward: {
      monitor: {
        duration: { seconds: MONITOR_SECONDS },
        evaluateEvery: { seconds: 1 },
      },
    },
    n8n: {
      instances: {
        default: {
          baseUrl: neighbours.n8nUrl,
          apiKey: neighbours.n8nApiKey,
        },
      },
    },
    chatwoot: {
      instances: {
        default: { baseUrl: neighbours.chatwootUrl, apiToken: CHATWOOT_TOKEN },
      },
    },
    crmSql: { connection: crmConnection(neighbours.postgres) },
    crmWebhook: {
      allowedOrigins: [neighbours.crmUrl],
      secret: CRM_SECRET,
    },
  };
}

/** The app-config of the backend on `port`. */
export function backendConfig(port: number, neighbours: Neighbours) {
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'pg',
        prefix: 'n8n_real_plugin_',
        connection: neighbours.postgres,
      },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: OBSERVER_TOKEN, subject: 'n8n-real' },
          },
        ],
      },
    },
    auth: {
      providers: {
        guest: {
          userEntityRef: OPERATOR,
          ownershipEntityRefs: [OPERATOR],
          dangerouslyAllowOutsideDevelopment: true,
        },
      },
    },
    // Whoever has signed in may do everything: permissions are not what is measured.
    permission: { enabled: false },
    messagingHealth: messagingHealth(neighbours),
  };
}
