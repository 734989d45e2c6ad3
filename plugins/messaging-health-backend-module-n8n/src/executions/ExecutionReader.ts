import {
  Clock,
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';
import { N8nClient } from '../client/N8nClient';
import { N8nExecution } from '../client/schemas';
import { ExecutionLedger } from './ExecutionLedger';

const MINUTE = 60_000;
/** Executions that began this long before the minutes asked for are listed in any case … */
const LEAST_OVERLAP = 5 * MINUTE;
/** … and those that were still running then, if they began no longer before than this. */
const MOST_OVERLAP = 15 * MINUTE;
/** n8n's clock is asked in whole seconds, and answers travel: less than this is no skew. */
const MOST_AHEAD = MINUTE;
/** A sweep waits 10 s for a source: what is not read by then is read in the next. */
const PATIENCE = 5_000;
/** A thousand running executions; where more run, all of the longest overlap is listed. */
const MOST_RUNNING_PAGES = 4;

/** A walk through the executions, newest first, that may take more than one sweep. */
interface Listing {
  /** n8n's time before anything was listed: what stopped earlier is in the list. */
  begunAt: number;
  startedAfter: number;
  /** Start of the oldest execution that was not finished yet. */
  oldestUnfinished: number;
  cursor?: string;
}

function isUnfinished({ status }: N8nExecution): boolean {
  return status === 'running' || status === 'waiting' || status === 'new';
}

function oldestStart(executions: N8nExecution[]): number {
  return Math.min(
    ...executions
      .filter(isUnfinished)
      .map(({ startedAt }) => startedAt?.getTime() ?? Infinity),
  );
}

function clockProblem(message: string): UpstreamError {
  const problem: UpstreamProblem = {
    system: 'n8n',
    kind: 'malformed',
    message,
    retryable: true,
  };
  return new UpstreamError(problem);
}

/** Keeps a ledger of one n8n complete: one walk over all its workflows, once a minute. */
export class ExecutionReader {
  private listing: Listing | undefined;
  private unfinishedBefore = -Infinity;
  private kept: ExecutionLedger | undefined;
  private lastQuestion = 'GET /executions';

  constructor(
    private readonly client: N8nClient,
    private readonly options: { clock: Clock; pagesPerSweep: number },
  ) {}

  /** The question as it was last sent. */
  get question(): string {
    return this.lastQuestion;
  }

  /** Reads on towards `to`, within a bounded number of pages; how far it came, the ledger tells. */
  async read(
    { from, to }: { from: number; to: number },
    signal: AbortSignal,
  ): Promise<ExecutionLedger> {
    const ledger = this.ledgerFor(from, to);
    // Figures are by the minute: within one, there is nothing new to ask for.
    if (ledger.completeUpTo < to) {
      try {
        await this.readOn(ledger, signal);
      } catch (error) {
        // What was read so far stands, unless asking on in the same way leads nowhere.
        if (error instanceof UpstreamError && !error.problem.retryable) {
          this.listing = undefined;
        }
        throw error;
      }
    }
    return ledger;
  }

  /** The ledger, or a new one where nobody asked for so long that there is a gap. */
  private ledgerFor(from: number, to: number): ExecutionLedger {
    const knownUpTo = this.listing?.begunAt ?? this.kept?.completeUpTo;
    if (!this.kept || knownUpTo === undefined || knownUpTo < from) {
      this.kept = new ExecutionLedger(from, to);
      this.listing = undefined;
      this.unfinishedBefore = -Infinity;
    }
    return this.kept;
  }

  private async readOn(
    ledger: ExecutionLedger,
    signal: AbortSignal,
  ): Promise<void> {
    const { clock, pagesPerSweep } = this.options;
    const deadline = clock.now().getTime() + PATIENCE;
    this.listing ??= await this.begin(ledger, signal);
    const listing = this.listing;
    let pages = 0;
    let isComplete = false;
    do {
      isComplete = await this.readPage(listing, ledger, signal);
      pages += 1;
    } while (
      !isComplete &&
      pages < pagesPerSweep &&
      clock.now().getTime() < deadline
    );
    const after = new Date(listing.startedAfter).toISOString();
    this.lastQuestion = `GET /api/v1/executions?startedAfter=${after}&limit=250&includeData=false, ${pages} ${
      pages === 1 ? 'page' : 'pages'
    }; success, error and crashed counted by workflowId and minute of stoppedAt`;
    if (isComplete) {
      ledger.completeTo(listing.begunAt);
      this.unfinishedBefore = listing.oldestUnfinished;
      this.listing = undefined;
    }
  }

  private async begin(
    ledger: ExecutionLedger,
    signal: AbortSignal,
  ): Promise<Listing> {
    const begunAt = await this.askTime(signal);
    // Running ones first: one that ends in between is then listed rather than missed.
    const oldestRunning = await this.findOldestRunning(signal);
    const known = ledger.completeUpTo;
    const startedAfter = Math.max(
      known - MOST_OVERLAP,
      Math.min(known - LEAST_OVERLAP, this.unfinishedBefore - 1),
    );
    return { begunAt, startedAfter, oldestUnfinished: oldestRunning };
  }

  private async askTime(signal: AbortSignal): Promise<number> {
    const time = await this.client.readTime(signal);
    if (!time) {
      throw clockProblem(
        'n8n answers without a Date header, so nobody knows up to when its executions are complete. Let the proxy in front of it pass the header on.',
      );
    }
    const ahead = time.getTime() - this.options.clock.now().getTime();
    if (ahead > MOST_AHEAD) {
      throw clockProblem(
        `n8n's clock is ${Math.round(
          ahead / 1000,
        )} s ahead of this machine's, so its executions seem to be of minutes still to come. Let both machines keep their time by NTP.`,
      );
    }
    return time.getTime();
  }

  private async findOldestRunning(signal: AbortSignal): Promise<number> {
    let oldest = Infinity;
    let cursor: string | undefined;
    for (let page = 0; page < MOST_RUNNING_PAGES; page++) {
      const { data, nextCursor } = await this.client.listExecutions(
        { status: 'running', cursor },
        signal,
      );
      oldest = Math.min(oldest, oldestStart(data));
      if (!nextCursor || data.length === 0) {
        return oldest;
      }
      cursor = nextCursor;
    }
    return -Infinity;
  }

  /** True when it was the last one. */
  private async readPage(
    listing: Listing,
    ledger: ExecutionLedger,
    signal: AbortSignal,
  ): Promise<boolean> {
    const startedAfter = new Date(listing.startedAfter);
    const { data, nextCursor } = await this.client.listExecutions(
      { startedAfter, cursor: listing.cursor },
      signal,
    );
    ledger.add(data);
    listing.oldestUnfinished = Math.min(
      listing.oldestUnfinished,
      oldestStart(data),
    );
    listing.cursor = nextCursor ?? undefined;
    // An n8n that does not know the filter would lead us through its whole past.
    const isPast = data.every(
      ({ startedAt }) => startedAt && startedAt < startedAfter,
    );
    return !nextCursor || isPast;
  }
}
