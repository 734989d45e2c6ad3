import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { ASKER_TOKEN } from '../backend/settings';

/** Asks one backend over one connection that stays, and takes the time. */
export class Asker {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly url: string) {}

  /** The answer's JSON, and the milliseconds from the question until all of it was here. */
  async ask(
    path: string,
    query: Record<string, string> = {},
    plugin = 'messaging-health',
  ): Promise<{ milliseconds: number; body: unknown }> {
    const address = `${this.url}/api/${plugin}${path}?${new URLSearchParams(
      query,
    )}`;
    const start = performance.now();
    const text = await new Promise<string>((resolve, reject) => {
      const request = http.get(
        address,
        {
          agent: this.agent,
          headers: { Authorization: `Bearer ${ASKER_TOKEN}` },
        },
        response => {
          const pieces: Buffer[] = [];
          response.on('data', piece => pieces.push(piece));
          response.on('error', reject);
          response.on('end', () => {
            const all = Buffer.concat(pieces).toString('utf8');
            if (response.statusCode === 200) {
              resolve(all);
            } else {
              reject(
                new Error(`${address} answered ${response.statusCode}: ${all}`),
              );
            }
          });
        },
      );
      request.on('error', reject);
    });
    const milliseconds = performance.now() - start;
    return { milliseconds, body: JSON.parse(text) };
  }

  close(): void {
    this.agent.destroy();
  }
}
