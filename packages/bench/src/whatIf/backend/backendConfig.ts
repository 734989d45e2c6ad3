/** The invented token of who asks. */
export const TOKEN = 'an-invented-token-of-the-bench';

/** The app-config of a backend on `port`, with its database on `postgres`. */
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
      },
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'bench' } },
        ],
      },
    },
    messagingHealth: { pseudonymKey: 'an-invented-pseudonym-key' },
  };
}
