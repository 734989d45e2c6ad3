import { Agent, request } from 'node:http';
import { SENDER_TOKEN } from '../../backend/settings';
import { PushedBatch } from './PushedBatch';

const PATH = '/api/messaging-health/observations';
const ANSWERS_WITHIN = 60_000;

/** What a server said. */
export interface Answer {
  status: number;
  body: string;
}

/** Connections that are kept open, as a sender that pushes all day has them. */
export function keepConnections(width: number): Agent {
  return new Agent({ keepAlive: true, maxSockets: width });
}

/** Sends one batch to a backend; rejects where no whole answer came. */
export function post(
  url: string,
  batch: PushedBatch,
  agent: Agent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${url}${PATH}`,
      {
        method: 'POST',
        agent,
        timeout: ANSWERS_WITHIN,
        headers: {
          authorization: `Bearer ${SENDER_TOKEN}`,
          'content-type': 'application/json',
          'content-length': batch.body.length,
          ...(batch.isCompressed ? { 'content-encoding': 'gzip' } : {}),
        },
      },
      response => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.on('timeout', () =>
      sent.destroy(
        new Error(`No answer within ${ANSWERS_WITHIN / 1000} s from ${url}.`),
      ),
    );
    sent.end(batch.body);
  });
}
