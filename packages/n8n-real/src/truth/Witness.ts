import { setTimeout as sleep } from 'node:timers/promises';
import { N8nApi, Run } from '../n8n/N8nApi';
import { MessageLedger, SentMessage } from '../traffic/MessageLedger';
import { waitUntil } from '../waitUntil';
import { Flow, inboxIdsOf, Pair } from '../world/Pair';
import { judgeSwitch, SwitchTruth } from './judgeSwitch';

/** n8n stamps an execution when it begins to make it, which may be before our own note of the message. */
const EARLIER = 2_000;
/** So long an execution may take to be listed. */
const LISTED_WITHIN = 10_000;
const SETTLES_WITHIN = 6_000;

/** Asks n8n itself which flow ran for which message. */
export class Witness {
  constructor(
    private readonly n8n: N8nApi,
    private readonly ledger: MessageLedger,
  ) {}

  /** What a switch that was begun and has ended cost, for the messages until `until`. */
  async judge(
    pair: Pair,
    span: { wanted: Flow; startedAt: number; endedAt: number; until: number },
  ): Promise<SwitchTruth> {
    const inboxIds = inboxIdsOf(pair);
    await waitUntil(SETTLES_WITHIN, 100, async () =>
      this.ledger.countOpen(inboxIds) === 0 ? true : undefined,
    );
    const messages = this.ledger.list(inboxIds, span.startedAt, span.until);
    const runs = await this.readAll(pair, messages, span.startedAt);
    return judgeSwitch({ ...span, inboxIds, messages, runs });
  }

  /** True once n8n has started an execution of the workflow since. */
  async hasRun(workflowId: string, since: number): Promise<boolean> {
    return (await this.n8n.countStartedSince(workflowId, since)) > 0;
  }

  /** Reads again for some time while messages that n8n took are not among the executions yet. */
  private async readAll(
    pair: Pair,
    messages: SentMessage[],
    startedAt: number,
  ): Promise<Run[]> {
    const until = Date.now() + LISTED_WITHIN;
    for (;;) {
      const runs = await this.read(pair, startedAt - EARLIER);
      const ran = new Set(runs.map(({ message }) => message));
      const isWhole = messages.every(
        ({ id, answers }) => ran.has(id) || !answers.includes(200),
      );
      if (isWhole || Date.now() >= until) {
        return runs;
      }
      await sleep(1_000);
    }
  }

  private async read({ workflowIds }: Pair, since: number): Promise<Run[]> {
    return [
      ...(await this.n8n.listRuns(workflowIds.v2, since)),
      ...(await this.n8n.listRuns(workflowIds.fallback, since)),
    ];
  }
}
