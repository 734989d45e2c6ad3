import { randomUUID } from 'node:crypto';
import { MessagingHealthClient } from '@messaging-health/backstage-plugin-common';

const EVERY = 1_000;
const SIGNALS = ['webhook', 'identity', 'stage-move'] as const;
/** Events of each signal in a second: more than what any limit asks for. */
const EVENTS = 20;

/** Pushes figures without failures of one organization each second, so that steps that watch traffic have some. */
export function pushFigures(
  client: MessagingHealthClient,
  organizationId: string,
): { stop: () => void } {
  const push = async () => {
    const at = new Date().toISOString();
    await client.call('pushObservations', {
      body: {
        sender: 'n8n-real',
        observations: SIGNALS.map(signal => ({
          id: randomUUID(),
          organizationId,
          signal,
          at,
          total: EVENTS,
          failed: 0,
        })),
      },
    });
  };
  // One that is not taken is followed by the next.
  const timer = setInterval(() => void push().catch(() => undefined), EVERY);
  return { stop: () => clearInterval(timer) };
}
