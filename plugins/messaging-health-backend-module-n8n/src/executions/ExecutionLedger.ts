import { N8nExecution } from '../client/schemas';

const MINUTE = 60_000;
/** Figures are given this far back, and a new ledger asks no further. */
const REACH = 60 * MINUTE;
/** About 100 MB; where an hour has more executions, less than an hour is kept. */
const MOST_EXECUTIONS = 500_000;

const FAILED = new Set(['error', 'crashed']);
/**
 * `canceled` is left out: n8n uses the word for an execution that a person stopped and
 * for one that ran into its time limit alike, so it proves neither.
 */
const FINISHED = new Set(['success', ...FAILED]);
/** Runs of the editor's draft say nothing of what serves customers. */
const TRIALS = new Set(['manual', 'evaluation']);

interface FinishedExecution {
  workflowId: string;
  stoppedAt: number;
  failed: boolean;
}

/** What one workflow did, by the start of the minute and in all, as far as is remembered. */
export interface WorkflowTally {
  minutes: Map<number, { total: number; failed: number }>;
  total: number;
  failed: number;
}

/**
 * The finished executions of one n8n, by id, so that one that is listed twice counts
 * once. An execution belongs to the minute in which it stopped: before, nobody knows how it ends.
 */
export class ExecutionLedger {
  private readonly executions = new Map<string, FinishedExecution>();
  private coverage: number;
  private completeness: number;

  constructor(
    from: number,
    to: number,
    private readonly capacity = MOST_EXECUTIONS,
  ) {
    this.coverage = Math.max(from, to - REACH);
    this.completeness = this.coverage;
  }

  /** Figures are known from here on (milliseconds, on the minute). */
  get coveredFrom(): number {
    return this.coverage;
  }

  /** Everything that stopped before this instant has been listed. */
  get completeUpTo(): number {
    return this.completeness;
  }

  add(listed: N8nExecution[]): void {
    for (const { id, workflowId, status, mode, stoppedAt } of listed) {
      if (
        stoppedAt &&
        FINISHED.has(status) &&
        !TRIALS.has(mode ?? '') &&
        stoppedAt.getTime() >= this.coverage
      ) {
        this.executions.set(id, {
          workflowId,
          stoppedAt: stoppedAt.getTime(),
          failed: FAILED.has(status),
        });
      }
    }
    while (this.executions.size > this.capacity) {
      this.forgetBefore(this.coverage + MINUTE);
    }
  }

  completeTo(instant: number): void {
    this.completeness = Math.max(this.completeness, instant);
    const earliest = this.completeness - REACH;
    this.forgetBefore(Math.floor(earliest / MINUTE) * MINUTE);
  }

  tally(): Map<string, WorkflowTally> {
    const tallies = new Map<string, WorkflowTally>();
    for (const { workflowId, stoppedAt, failed } of this.executions.values()) {
      const tally = tallies.get(workflowId) ?? {
        minutes: new Map(),
        total: 0,
        failed: 0,
      };
      const minute = Math.floor(stoppedAt / MINUTE) * MINUTE;
      const figures = tally.minutes.get(minute) ?? { total: 0, failed: 0 };
      for (const counted of [tally, figures]) {
        counted.total += 1;
        counted.failed += failed ? 1 : 0;
      }
      tally.minutes.set(minute, figures);
      tallies.set(workflowId, tally);
    }
    return tallies;
  }

  private forgetBefore(instant: number): void {
    if (instant <= this.coverage) {
      return;
    }
    this.coverage = instant;
    for (const [id, { stoppedAt }] of this.executions) {
      if (stoppedAt < instant) {
        this.executions.delete(id);
      }
    }
  }
}
