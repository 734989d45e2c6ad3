import { Clock, UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';

const MINUTE = 60_000;
/** People change these settings rarely. */
const READ_AGAIN_AFTER = 15 * MINUTE;
const UNREADABLE_AGAIN_AFTER = 5 * MINUTE;
const FAILED_AGAIN_AFTER = MINUTE;
const KEY_REFUSED = new Set([401, 403]);
/** A workflow is read in whole, so that not all of a large n8n are read at once. */
const MOST_READS = 100;
const READS_AT_ONCE = 8;
const PATIENCE = 5_000;

/** Whether finished executions stay listed; by `default`, n8n's own configuration decides. */
export type Saving = 'saved' | 'unsaved' | 'default';

/** What must be known of a workflow before its executions are counted. */
export type WorkflowFacts =
  | { kind: 'readable'; active: boolean; successes: Saving; errors: Saving }
  | { kind: 'unreadable' };

function savingOf(setting: string | undefined): Saving {
  if (setting === 'all') {
    return 'saved';
  }
  return setting === 'none' ? 'unsaved' : 'default';
}

/** Remembers which executions each workflow keeps, and reads that again now and then. */
export class WorkflowBook {
  private readonly entries = new Map<
    string,
    { facts: WorkflowFacts | undefined; dueAt: number }
  >();

  constructor(
    private readonly client: N8nClient,
    private readonly clock: Clock,
  ) {}

  find(workflowId: string): WorkflowFacts | undefined {
    return this.entries.get(workflowId)?.facts;
  }

  /** Reads those that are due, the first of `workflowIds` first; of many, the rest next time. */
  async refresh(
    workflowIds: Iterable<string>,
    signal: AbortSignal,
  ): Promise<void> {
    const startedAt = this.clock.now().getTime();
    const due = [...workflowIds]
      .map(id => ({ id, dueAt: this.entries.get(id)?.dueAt ?? -Infinity }))
      .filter(({ dueAt }) => dueAt <= startedAt)
      // Sorting is stable: those that were never read stay in the order given.
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : Number(a.dueAt > b.dueAt)))
      .slice(0, MOST_READS);
    const next = due.values();
    const readOn = async () => {
      for (const { id } of next) {
        if (this.clock.now().getTime() - startedAt > PATIENCE) {
          return;
        }
        await this.read(id, signal);
      }
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, readOn));
  }

  private async read(id: string, signal: AbortSignal): Promise<void> {
    const facts = await this.ask(id, signal);
    this.entries.set(id, {
      facts: facts ?? this.find(id),
      dueAt: this.clock.now().getTime() + this.waitAfter(facts),
    });
  }

  private waitAfter(facts: WorkflowFacts | undefined): number {
    if (!facts) {
      return FAILED_AGAIN_AFTER;
    }
    return facts.kind === 'readable'
      ? READ_AGAIN_AFTER
      : UNREADABLE_AGAIN_AFTER;
  }

  /** One workflow that can't be read must not blind us to the others; a key that may not read any does. */
  private async ask(
    id: string,
    signal: AbortSignal,
  ): Promise<WorkflowFacts | undefined> {
    try {
      const { active, settings } = await this.client.getWorkflow(id, signal);
      return {
        kind: 'readable',
        active,
        successes: savingOf(settings?.saveDataSuccessExecution),
        errors: savingOf(settings?.saveDataErrorExecution),
      };
    } catch (error) {
      if (!(error instanceof UpstreamError)) {
        throw error;
      }
      const { kind, status = 0 } = error.problem;
      if (KEY_REFUSED.has(status)) {
        throw error;
      }
      return status === 404 || kind === 'malformed'
        ? { kind: 'unreadable' }
        : undefined;
    }
  }
}
