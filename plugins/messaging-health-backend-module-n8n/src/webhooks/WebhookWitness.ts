import { say } from '@messaging-health/backstage-plugin-common';
import {
  UpstreamAnswer,
  vendorMessage,
  WebhookProbe,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';

/** What a GET found in n8n's database. */
export type Registration =
  | { kind: 'registered' | 'not-registered' }
  | { kind: 'unclear'; status: number };

/** What a malformed POST found in n8n's cache. */
export type Reach =
  | { kind: 'served' | 'not-registered' | 'stale'; status: number }
  | { kind: 'unclear'; status: number };

function readRegistration(answer: UpstreamAnswer): Registration {
  const words = vendorMessage(answer.body) ?? '';
  if (answer.status === 404 && /not registered for GET/i.test(words)) {
    return { kind: 'registered' };
  }
  if (answer.status === 404 && /is not registered/i.test(words)) {
    return { kind: 'not-registered' };
  }
  return { kind: 'unclear', status: answer.status };
}

function readReach({ status, body }: UpstreamAnswer): Reach {
  const words = vendorMessage(body) ?? '';
  if (status === 422) {
    return { kind: 'served', status };
  }
  if (status === 404 && /(published|active) version not found/i.test(words)) {
    return { kind: 'stale', status };
  }
  if (status === 404 && /not registered/i.test(words)) {
    return { kind: 'not-registered', status };
  }
  return { kind: 'unclear', status };
}

/**
 * Looks at production webhooks from outside. GET reads n8n's database and POST its
 * cache: only both together tell the truth, and a POST while a path is being torn
 * down can itself do the damage. So nothing is POSTed to a path before a GET has
 * shown what state it is in.
 */
export class WebhookWitness {
  constructor(private readonly client: N8nClient) {}

  async registration(
    { path }: WorkflowWebhook,
    signal: AbortSignal,
  ): Promise<Registration> {
    return readRegistration(await this.client.getWebhook(path, signal));
  }

  /** Only for a path that is not being torn down. */
  async reach({ path }: WorkflowWebhook, signal: AbortSignal): Promise<Reach> {
    return readReach(await this.client.postMalformed(path, signal));
  }

  async probe(
    webhook: WorkflowWebhook,
    signal: AbortSignal,
  ): Promise<WebhookProbe> {
    const { path } = webhook;
    const registration = await this.registration(webhook, signal);
    if (registration.kind === 'not-registered') {
      return {
        webhook,
        outcome: 'not-served',
        statement: say('automation.probe-not-served', { path, status: 404 }),
      };
    }
    if (registration.kind === 'unclear') {
      const { status } = registration;
      return {
        webhook,
        outcome: 'unclear',
        statement: say('automation.probe-unclear', { path, status }),
      };
    }
    const { kind, status } = await this.reach(webhook, signal);
    if (kind === 'served') {
      return {
        webhook,
        outcome: 'served',
        statement: say('automation.probe-served', { path }),
      };
    }
    if (kind === 'stale') {
      return {
        webhook,
        outcome: 'stale',
        statement: say('automation.probe-stale', { path, status }),
      };
    }
    return {
      webhook,
      outcome: 'unclear',
      statement: say('automation.probe-unclear', { path, status }),
    };
  }
}
