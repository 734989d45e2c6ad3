import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import {
  Actor,
  EraseRequest,
  Incident,
  say,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { EndedIncident, IncidentHistory } from '../incidents';
import { inParts, purgeable } from './purgeable';
import {
  RETAINED_KINDS,
  RetainedKind,
  RetentionPolicy,
} from './RetentionPolicy';
import { readProgress, writeProgress } from './store/retentionProgress';

const DAY = 24 * 60 * 60_000;
/** Incidents looked at by one pass of a run; the next run goes on behind them. */
const MOST_INCIDENTS = 500;
/** Contents of each list of one erasure. */
const PART = 500;

/**
 * What is counted from: the end, and for what was added after the end, the last change. Both are walked, so that
 * nothing waits longer for the rest, and nothing is forgotten.
 */
const PASSES = ['closed_at', 'updated_at'] as const;

/** What a retention round needs. */
export interface RetentionDependencies {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  replica: string;
  policy: RetentionPolicy;
  history: Pick<IncidentHistory, 'listEnded'>;
  getIncident: (
    number: string,
  ) => Promise<
    Pick<Incident, 'attachments' | 'communications' | 'evidence' | 'timeline'>
  >;
  /** Erases contents for good, and says so in the timeline. */
  erase: (number: string, what: EraseRequest, by: Actor) => Promise<unknown>;
}

/**
 * Purges what is not to be kept any longer, of incidents that have ended: personal data first, a bounded number of
 * incidents in a run. Where it is broken off the next run goes on, and what is purged already is not purged twice.
 */
export class RetentionRound {
  constructor(private readonly deps: RetentionDependencies) {}

  /** One run. Answers in how many incidents something was purged, once for each kind. */
  async run(signal: AbortSignal): Promise<number> {
    let purged = 0;
    for (const kind of RETAINED_KINDS) {
      const keptFor = this.deps.policy[kind];
      for (const pass of keptFor === undefined ? [] : PASSES) {
        purged += await this.walk({
          kind,
          pass,
          keptFor: keptFor ?? 0,
          signal,
        });
      }
    }
    return purged;
  }

  /** An incident that fails is passed over, and looked at again by the next run. */
  private async walk(of: {
    kind: RetainedKind;
    pass: (typeof PASSES)[number];
    keptFor: number;
    signal: AbortSignal;
  }): Promise<number> {
    const { knex, clock, history, logger } = this.deps;
    const { kind, pass, keptFor, signal } = of;
    const incidents = await history.listEnded({
      by: pass,
      after: await readProgress({ knex, kind, pass }),
      before: toTimestamp(new Date(clock.now().getTime() - keptFor)),
      limit: MOST_INCIDENTS,
    });
    let purged = 0;
    let hasFailed = false;
    for (const incident of incidents) {
      if (signal.aborted) {
        break;
      }
      try {
        purged += (await this.purge(incident, kind, keptFor)) ? 1 : 0;
        if (!hasFailed) {
          await writeProgress({ knex, kind, pass, incident });
        }
      } catch (error) {
        hasFailed = true;
        logger.warn(
          `The ${kind} of ${
            incident.number
          } could not be purged; it is tried again with the next run. ${stringifyError(
            error,
          )}`,
        );
      }
    }
    return purged;
  }

  private async purge(
    { number }: EndedIncident,
    kind: RetainedKind,
    keptFor: number,
  ): Promise<boolean> {
    const { getIncident, erase, replica } = this.deps;
    const parts = inParts(purgeable(await getIncident(number), kind), PART);
    const days = Math.round((keptFor / DAY) * 10) / 10;
    for (const part of parts) {
      await erase(
        number,
        { ...part, reason: say(`retention.purged.${kind}`, { days }).text },
        { type: 'system', replica },
      );
    }
    return parts.length > 0;
  }
}
