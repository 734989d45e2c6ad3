import { ASKER_TOKEN, POOL, SENDER_TOKEN } from './settings';

/** The app-config of a replica on `port`, with its database on `postgres`. */
export function backendConfig(port: number, postgres: string) {
  return {
    app: { baseUrl: 'http://localhost:3000' },
    backend: {
      baseUrl: `http://127.0.0.1:${port}`,
      listen: { host: '127.0.0.1', port },
      database: {
        client: 'pg',
        prefix: 'bench_plugin_',
        connection: postgres,
        knexConfig: { pool: POOL },
      },
      auth: {
        externalAccess: [
          {
            type: 'static',
            options: { token: SENDER_TOKEN, subject: 'bench-sender' },
            accessRestrictions: [
              {
                plugin: 'messaging-health',
                permission: ['messaging-health.observation.create'],
              },
            ],
          },
          {
            type: 'static',
            options: { token: ASKER_TOKEN, subject: 'bench-asker' },
          },
        ],
      },
    },
    permission: { enabled: true },
    messagingHealth: {
      pseudonymKey: 'an-invented-pseudonym-key',
      roles: { incidentCommander: 'group:default/invented' },
    },
  };
}
