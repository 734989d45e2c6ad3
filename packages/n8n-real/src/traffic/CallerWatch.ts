import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ACCOUNT_ID, CHATWOOT_TOKEN } from '../settings';
import { Flow, inboxIdsOf, Pair } from '../world/Pair';

const LOOKS_EVERY = 20;
const ANSWERS_WITHIN = 5_000;

const webhooksSchema = z.object({
  payload: z.object({
    webhooks: z.array(z.object({ id: z.number(), url: z.string() })),
  }),
});

/** Looks on, in Chatwoot, when the callers of a pair are pointed to the wanted flow. */
export class CallerWatch {
  private isOver = false;
  /** When all callers were first seen to call the wanted flow; undefined where it was ended before. */
  readonly pointedAt: Promise<number | undefined>;

  constructor(
    private readonly chatwootUrl: string,
    private readonly pair: Pair,
    private readonly wanted: Flow,
  ) {
    this.pointedAt = this.watch();
  }

  /** Ends it, and answers with what it has seen. */
  async stop(): Promise<number | undefined> {
    this.isOver = true;
    return this.pointedAt;
  }

  private async watch(): Promise<number | undefined> {
    while (!this.isOver) {
      if (await this.arePointed().catch(() => false)) {
        return Date.now();
      }
      await sleep(LOOKS_EVERY);
    }
    return undefined;
  }

  private async arePointed(): Promise<boolean> {
    const answer = await fetch(
      `${this.chatwootUrl}/api/v1/accounts/${ACCOUNT_ID}/webhooks`,
      {
        headers: { api_access_token: CHATWOOT_TOKEN },
        signal: AbortSignal.timeout(ANSWERS_WITHIN),
      },
    );
    const { payload } = webhooksSchema.parse(await answer.json());
    const urls = new Map(payload.webhooks.map(({ id, url }) => [id, url]));
    return inboxIdsOf(this.pair).every((id, index) =>
      urls
        .get(id)
        ?.includes(`/webhook/${this.pair.paths[this.wanted][index]}?`),
    );
  }
}
