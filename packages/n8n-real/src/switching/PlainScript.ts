import { N8nApi } from '../n8n/N8nApi';
import { ACCOUNT_ID, CHATWOOT_TOKEN } from '../settings';
import { webhookUrl } from '../world/chatwootSeeds';
import { Flow, inboxIdsOf, Pair } from '../world/Pair';

const ANSWERS_WITHIN = 15_000;

/** What a plain script got: when it began, when it was through, and n8n's answers. */
export interface PlainRun {
  startedAt: number;
  calledAt: number;
  statuses: { deactivate: number; activate: number };
}

/**
 * What somebody writes who has read n8n's API document: deactivate the one workflow,
 * activate the other, look at neither. Where the two have a path each, it also has
 * Chatwoot call the other one, since nobody would be served without that.
 */
export class PlainScript {
  constructor(
    private readonly n8n: N8nApi,
    private readonly urls: { n8n: string; chatwoot: string },
  ) {}

  async switchTo(pair: Pair, wanted: Flow): Promise<PlainRun> {
    const other = wanted === 'v2' ? 'fallback' : 'v2';
    const startedAt = Date.now();
    const deactivate = await this.n8n.change(
      pair.workflowIds[other],
      'deactivate',
    );
    const activate = await this.n8n.change(
      pair.workflowIds[wanted],
      'activate',
    );
    if (pair.kind === 'two-paths') {
      await this.repoint(pair, wanted);
    }
    return {
      startedAt,
      calledAt: Date.now(),
      statuses: { deactivate, activate },
    };
  }

  private async repoint(pair: Pair, wanted: Flow): Promise<void> {
    for (const [index, id] of inboxIdsOf(pair).entries()) {
      const url = webhookUrl(this.urls.n8n, pair.paths[wanted][index], id);
      const answer = await fetch(
        `${this.urls.chatwoot}/api/v1/accounts/${ACCOUNT_ID}/webhooks/${id}`,
        {
          method: 'PATCH',
          headers: {
            api_access_token: CHATWOOT_TOKEN,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ url }),
          signal: AbortSignal.timeout(ANSWERS_WITHIN),
        },
      );
      if (!answer.ok) {
        throw new Error(`Chatwoot answered ${answer.status} to a new address.`);
      }
    }
  }
}
