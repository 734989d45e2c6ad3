import { CRM_DATABASE, CRM_READER } from '@messaging-health/sandbox';
import { CHATWOOT_TOKEN, N8N_API_KEY, TOKEN } from './settings';

/** Where the outside systems are reached, by their names. */
export interface Addresses {
  postgres: string;
  n8n: Record<string, string>;
  chatwoot: string;
  crm: string;
}

function crmConnection(postgres: string): string {
  const url = new URL(postgres);
  url.username = CRM_READER.user;
  url.password = CRM_READER.password;
  url.pathname = `/${CRM_DATABASE}`;
  return url.toString();
}

/** The app-config of a replica: short spans, so that hundreds of lives fit into minutes. */
export function backendConfig(port: number, addresses: Addresses) {
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'pg',
        prefix: 'chaos_plugin_',
        connection: addresses.postgres,
        knexConfig: { pool: { min: 0, max: 8 } },
      },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: TOKEN, subject: 'chaos' },
          },
        ],
      },
    },
    permission: { enabled: true },
    messagingHealth: pluginConfig(addresses),
  };
}

/** The plugin's and its modules' part. */
function pluginConfig(addresses: Addresses) {
  return {
    pseudonymKey: 'an-invented-pseudonym-key',
    roles: { incidentCommander: 'group:default/invented' },
    sweep: { interval: '1s', settle: '1s' },
    rollback: {
      verifyWebhooks: { window: '1s', minimumRequests: 3, timeout: '2m' },
      stepTimeout: '1m',
    },
    rollForward: {
      monitor: {
        duration: '3s',
        evaluateEvery: '0.5s',
        noDataRestart: '2m',
      },
    },
    engine: { leaseFor: '1s', pollInterval: '0.2s' },
    drift: { compareEvery: '10s' },
    n8n: {
      executions: { enabled: false },
      instances: Object.fromEntries(
        Object.entries(addresses.n8n).map(([name, baseUrl]) => [
          name,
          {
            baseUrl,
            apiKey: N8N_API_KEY,
            requestTimeout: '3s',
            serveTimeout: '1s',
            teardownTimeout: '4s',
          },
        ]),
      ),
    },
    chatwoot: {
      instances: {
        default: { baseUrl: addresses.chatwoot, apiToken: CHATWOOT_TOKEN },
      },
    },
    crmSql: {
      connection: crmConnection(addresses.postgres),
      whatsapp: { enabled: false },
      duplicates: { enabled: false },
    },
    crmWebhook: { allowedOrigins: [addresses.crm] },
  };
}
