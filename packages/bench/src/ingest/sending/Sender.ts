import { setTimeout as sleep } from 'node:timers/promises';
import {
  PushObservationsAnswer,
  pushObservationsAnswerSchema,
} from '@messaging-health/backstage-plugin-common';
import { WIDTH } from '../settings';
import { keepConnections, post } from './post';
import { PushedBatch } from './PushedBatch';

/** Answers that sending again would not change. While a backend starts, it answers 404 and 503. */
const FINAL = new Set([400, 401, 403, 413, 415]);
const AGAIN_AFTER = 100;
/** A backend that was killed is back by then. */
const GIVES_UP_AFTER = 180_000;

/** What became of the batches that were sent. */
export interface Outcome {
  /** Observations that backends called new, and such as they called repeats. */
  accepted: number;
  repeated: number;
  /** Requests that were under way when their backend died: nobody knows what became of them. */
  cut: number;
  /** Answers that said "stored" and never reached the sender. */
  lost: number;
  /** Requests that found nobody listening. */
  unreachable: number;
  /** Requests that were answered with a status of failure, by status, and were sent again. */
  refused: Record<string, number>;
}

function isRefusedConnection(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ECONNREFUSED'
  );
}

/** The backend will never take it: to send it again is no use. */
class RefusedError extends Error {
  constructor(status: number, body: string) {
    super(`The backend refused a batch with ${status}: ${body.slice(0, 500)}`);
  }
}

/**
 * Sends batches, some at a time, and repeats each until it is acknowledged, as every
 * sender of observations must.
 */
export class Sender {
  private readonly agent = keepConnections(4 * WIDTH);
  private isClosed = false;

  /**
   * @param urls - backends, asked in turn
   * @param losesEvery - of every so many batches, the first answer that says "stored" is lost on the way
   */
  constructor(
    private readonly urls: readonly string[],
    private readonly losesEvery = Infinity,
  ) {}

  /** `onAcknowledged` is told how many batches are, after each one. */
  async send(
    batches: readonly PushedBatch[],
    onAcknowledged: (count: number) => void = () => {},
  ): Promise<Outcome> {
    const outcome: Outcome = {
      accepted: 0,
      repeated: 0,
      cut: 0,
      lost: 0,
      unreachable: 0,
      refused: {},
    };
    let next = 0;
    let acknowledged = 0;
    const worker = async () => {
      while (next < batches.length) {
        const index = next;
        next += 1;
        const answer = await this.insist(batches[index], index, outcome);
        outcome.accepted += answer.accepted;
        outcome.repeated += answer.repeated;
        acknowledged += 1;
        onAcknowledged(acknowledged);
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, worker));
    return outcome;
  }

  /** Ends what is under way, too. */
  close(): void {
    this.isClosed = true;
    this.agent.destroy();
  }

  private async insist(
    batch: PushedBatch,
    index: number,
    outcome: Outcome,
  ): Promise<PushObservationsAnswer> {
    const until = Date.now() + GIVES_UP_AFTER;
    let isLosing = index % this.losesEvery === this.losesEvery - 1;
    for (let attempt = index; Date.now() < until && !this.isClosed; attempt++) {
      const url = this.urls[attempt % this.urls.length];
      try {
        const { status, body } = await post(url, batch, this.agent);
        const isStored = status >= 200 && status < 300;
        if (isStored && !isLosing) {
          return pushObservationsAnswerSchema.parse(JSON.parse(body));
        }
        if (isStored) {
          isLosing = false;
          outcome.lost += 1;
        } else {
          outcome.refused[status] = (outcome.refused[status] ?? 0) + 1;
        }
        if (FINAL.has(status)) {
          throw new RefusedError(status, body);
        }
      } catch (error) {
        if (error instanceof RefusedError) {
          throw error;
        }
        if (isRefusedConnection(error)) {
          outcome.unreachable += 1;
        } else {
          outcome.cut += 1;
        }
      }
      await sleep(AGAIN_AFTER);
    }
    throw new Error(
      `A batch was not acknowledged within ${
        GIVES_UP_AFTER / 1000
      } s, or before the sender was closed.`,
    );
  }
}
