import {
  Observation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { MINUTE } from '../rules/MinuteFigures';
import { SourceStatus } from '../store/SourceStatus';
import { isUsable } from './isUsable';

/** Minutes that are asked for again each time, since figures may come late. */
const OVERLAP = 3 * MINUTE;

/** What a source was found to say. */
export interface Collected {
  status: SourceStatus;
  observations: Observation[];
}

/** What was asked of a source, of whom and since when. */
interface Question {
  organizations: Organization[];
  from: number;
}

/** Asks one source for the minutes that are lacking, and waits only so long. */
export class SourceCollector {
  private collectedUpTo: number | undefined;
  private answered: SourceStatus | undefined;
  private askedAt = -Infinity;
  /** Organizations that it answered for the last time. */
  private known = new Set<string>();
  /** Organizations that it was asked for the last time, whether it answered or not. */
  private asked = new Set<string>();

  constructor(
    readonly source: SignalSource,
    private readonly deps: {
      clock: Clock;
      timeoutMilliseconds: number;
    },
  ) {}

  /** What it answered last; what it observed stays while it fails. */
  get status(): SourceStatus | undefined {
    return this.answered;
  }

  /** Goes on where an earlier process, or another replica, came to. */
  resume(status: SourceStatus | undefined, known: Iterable<string>): void {
    this.answered = status;
    this.collectedUpTo = status?.observedUpTo?.getTime();
    this.known = new Set(known);
    this.asked = new Set();
    this.askedAt = -Infinity;
  }

  /** Undefined while the source need not be asked yet. `earliest`: so far back figures are ever needed. */
  async collect(
    organizations: Organization[],
    at: number,
    earliest: number,
    signal?: AbortSignal,
  ): Promise<Collected | undefined> {
    const now = this.deps.clock.now();
    const isDue =
      now.getTime() - this.askedAt >= (this.source.askEveryMilliseconds ?? 0);
    const isNew = organizations.some(({ id }) => !this.asked.has(id));
    if (!isDue && !isNew) {
      return undefined;
    }
    this.askedAt = now.getTime();
    this.asked = new Set(organizations.map(({ id }) => id));
    const questions = this.questionsOf(organizations, at, earliest);
    const answers = await Promise.all(
      questions.map(question => this.ask(question, at, signal)),
    );
    const collected = this.combine(questions, answers, at, now);
    const { status } = collected;
    this.answered = status.problem ? { ...this.answered, ...status } : status;
    return collected;
  }

  /** Those that were asked for before lack the newest minutes; those that are new, all that a judgement may need. */
  private questionsOf(
    organizations: Organization[],
    at: number,
    earliest: number,
  ): Question[] {
    const upTo = this.collectedUpTo;
    const known =
      upTo === undefined
        ? []
        : organizations.filter(({ id }) => this.known.has(id));
    const fresh =
      upTo === undefined
        ? organizations
        : organizations.filter(({ id }) => !this.known.has(id));
    const since = Math.floor(((upTo ?? 0) - OVERLAP) / MINUTE) * MINUTE;
    return [
      // Without any organization the source is asked all the same: that tells whether it is there.
      ...(known.length > 0 || fresh.length === 0
        ? [
            {
              organizations: known,
              from: Math.max(earliest, Math.min(since, at)),
            },
          ]
        : []),
      ...(fresh.length > 0 ? [{ organizations: fresh, from: earliest }] : []),
    ];
  }

  private combine(
    questions: Question[],
    answers: SourceAnswer[],
    at: number,
    askedAt: Date,
  ): Collected {
    const common = {
      source: this.source.id,
      signal: this.source.signal,
      askedAt,
    };
    let observations: Observation[] = [];
    let upTo = Infinity;
    let query: string | undefined;
    for (const answer of answers) {
      if (answer.kind === 'unavailable') {
        const { system, kind, message } = answer.because;
        return {
          status: { ...common, problem: { system, kind, message } },
          observations: [],
        };
      }
      observations = observations.concat(answer.observations);
      upTo = Math.min(upTo, answer.observedUpTo.getTime());
      query ??= answer.evidence.query;
    }
    this.collectedUpTo = Math.min(upTo, at);
    // Who left is forgotten: when it comes back, all that it missed is asked for.
    this.known = new Set(
      questions.flatMap(({ organizations }) =>
        organizations.map(({ id }) => id),
      ),
    );
    return {
      status: { ...common, observedUpTo: new Date(upTo), query },
      observations,
    };
  }

  private async ask(
    question: Question,
    to: number,
    signal?: AbortSignal,
  ): Promise<SourceAnswer> {
    const { organizations, from } = question;
    const waiting = new AbortController();
    const bounded = signal
      ? AbortSignal.any([signal, waiting.signal])
      : waiting.signal;
    try {
      const answer = await Promise.race([
        this.source.observe({
          organizations,
          from: new Date(from),
          to: new Date(to),
          stepMilliseconds: MINUTE,
          signal: bounded,
        }),
        this.giveUp(bounded),
      ]);
      return this.checked(answer, question, to);
    } catch (error) {
      // The round itself was called off: that says nothing about the source.
      signal?.throwIfAborted();
      return this.unavailable(
        'malformed',
        error instanceof Error ? error.message : 'it threw something odd',
      );
    } finally {
      waiting.abort();
    }
  }

  /** Leaves out what nobody could have measured. */
  private checked(
    answer: SourceAnswer,
    { organizations, from }: Question,
    to: number,
  ): SourceAnswer {
    if (answer.kind === 'unavailable') {
      return answer;
    }
    if (Number.isNaN(answer.observedUpTo.getTime())) {
      return this.unavailable(
        'malformed',
        'its answer does not tell up to when it is complete',
      );
    }
    const asked = new Set(organizations.map(({ id }) => id));
    const question = { source: this.source, asked, from, to };
    return {
      ...answer,
      observations: answer.observations.filter(observation =>
        isUsable(observation, question),
      ),
    };
  }

  private async giveUp(signal: AbortSignal): Promise<SourceAnswer> {
    const { clock, timeoutMilliseconds } = this.deps;
    await clock.sleep(timeoutMilliseconds, signal);
    return this.unavailable(
      'timeout',
      `no answer within ${timeoutMilliseconds / 1000} s`,
    );
  }

  private unavailable(
    kind: 'malformed' | 'timeout',
    message: string,
  ): SourceAnswer {
    return {
      kind: 'unavailable',
      because: { system: this.source.id, kind, message, retryable: true },
    };
  }
}
