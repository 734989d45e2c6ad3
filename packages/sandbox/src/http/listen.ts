import { once } from 'node:events';
import { createServer, RequestListener } from 'node:http';

const HOST = '127.0.0.1';

export interface ListeningServer {
  port: number;
  url: string;
  close(): Promise<void>;
}

/** Serves on this machine only, at any free port when none is named. */
export async function listen(
  app: RequestListener,
  port: number = 0,
): Promise<ListeningServer> {
  const server = createServer(app);
  server.listen(port, HOST);
  await once(server, 'listening').catch(error => {
    throw error.code === 'EADDRINUSE'
      ? new Error(
          `Port ${port} is taken by another program. Stop it, or name another port in the environment (SANDBOX_…_PORT).`,
        )
      : error;
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('The server has no TCP address.');
  }
  return {
    port: address.port,
    url: `http://${HOST}:${address.port}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
