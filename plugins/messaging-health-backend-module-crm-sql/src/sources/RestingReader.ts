import { Clock, UpstreamError } from '@messaging-health/backstage-plugin-node';
import { CrmAnswer } from '../client/CrmDatabase';
import { Span } from '../client/CrmQuestion';
import { stillResting } from '../client/refusals';
import { ReadSpan } from './answerRequest';

/** The database rests so many times as long as it was busy. */
const REST_FACTOR = 10;
/** Of each length of steps, since the core asks about the present by the minute and about weeks past in longer ones. */
const ANSWERS_KEPT = 2;

interface Remembered {
  span: Span;
  asked: ReadonlySet<string>;
  answer: CrmAnswer;
}

/**
 * Keeps a costly question from burdening the CRM: after each turn the database rests
 * ten times as long as the turn took. Meanwhile
 *
 * - what the last answers cover is answered from them, with their older `upTo`;
 * - where the last turn failed, that failure is the answer;
 * - anything else waits for the end of the rest, as long as the caller waits.
 *
 * Questions that come while one is being answered belong to its turn, one after the other.
 */
export class RestingReader {
  private remembered: Remembered[] = [];
  private failure: unknown;
  private inTurn = 0;
  private line: Promise<unknown> = Promise.resolve();
  private spent = 0;
  private restsUntil = -Infinity;

  constructor(private readonly ask: ReadSpan, private readonly clock: Clock) {}

  readonly read: ReadSpan = async (span, signal) => {
    if (this.inTurn > 0 || this.restLeft() > 0) {
      const known = this.recall(span);
      if (known) {
        return known;
      }
      if (this.inTurn === 0 && this.failure) {
        throw this.failure;
      }
    }
    await this.waitForRest(signal);
    return this.takeTurn(span, signal);
  };

  private restLeft(): number {
    return this.restsUntil - this.clock.now().getTime();
  }

  private recall(span: Span): CrmAnswer | undefined {
    return this.remembered.find(
      known =>
        span.step % known.span.step === 0 &&
        span.from >= known.span.from &&
        span.from < known.answer.upTo &&
        span.organizationIds.every(id => known.asked.has(id)),
    )?.answer;
  }

  private remember(newest: Remembered): void {
    const isAlike = ({ span }: Remembered) => span.step === newest.span.step;
    this.remembered = [
      newest,
      ...this.remembered.filter(isAlike).slice(0, ANSWERS_KEPT - 1),
      ...this.remembered.filter(known => !isAlike(known)),
    ];
  }

  private async waitForRest(signal: AbortSignal): Promise<void> {
    while (this.inTurn === 0 && this.restLeft() > 0) {
      try {
        await this.clock.sleep(this.restLeft(), signal);
      } catch {
        throw new UpstreamError(stillResting(Math.max(0, this.restLeft())));
      }
    }
  }

  private async takeTurn(span: Span, signal: AbortSignal): Promise<CrmAnswer> {
    this.inTurn += 1;
    const mine = this.line.then(() => this.askNow(span, signal));
    this.line = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      this.inTurn -= 1;
      if (this.inTurn === 0) {
        this.restsUntil = this.clock.now().getTime() + REST_FACTOR * this.spent;
        this.spent = 0;
      }
    }
  }

  private async askNow(span: Span, signal: AbortSignal): Promise<CrmAnswer> {
    const startedAt = this.clock.now().getTime();
    try {
      const answer = await this.ask(span, signal);
      this.remember({
        span,
        asked: new Set(span.organizationIds),
        answer,
      });
      this.failure = undefined;
      return answer;
    } catch (error) {
      this.remembered = [];
      this.failure = error;
      throw error;
    } finally {
      this.spent += this.clock.now().getTime() - startedAt;
    }
  }
}
