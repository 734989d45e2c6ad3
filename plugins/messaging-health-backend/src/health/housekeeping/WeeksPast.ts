import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { partsOf } from '../../database';
import { DAY, dayOf, startOfDay } from '../history/DayFigures';
import { writeHistory } from '../history/writeHistory';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { isUsable } from '../sweep/isUsable';
import { listSeriesWithoutDays } from '../store/listSeriesWithoutDays';

const WEEK = 7 * DAY;
/** Organizations in one question: their week has two hundred thousand steps. */
const A_QUESTION = 100;
/** So long is read on at a time, beside the rounds. */
const BUDGET = 5_000;
/** A source may take so long to tell of a week. */
const PATIENCE = MINUTE;
const SIGNAL = 'whatsapp-regression';

/**
 * Reads of sources that still know them the weeks past that a new series is compared
 * with. A source that knows nothing of them is not asked again before a restart.
 */
export class WeeksPast {
  private readonly asked = new Set<number>();

  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      logger: LoggerService;
      limitsOf: (organization: Organization) => TriggerLimits;
      sources: SignalSource[];
      /** Called when weeks past became known: what was made of them is out of date. */
      onWeeksPastRead: () => void;
    },
  ) {}

  /** Reads for series that lack them, some at a time, until none does or the time is up. */
  async readSome(round: {
    at: number;
    organizations: Organization[];
  }): Promise<void> {
    const { clock, sources } = this.deps;
    const until = clock.now().getTime() + BUDGET;
    for (const source of sources) {
      if (source.signal === SIGNAL && source.keepsHistory) {
        const ids = await this.listLacking(source);
        const lacking = round.organizations.filter(({ id }) => ids.has(id));
        for (const part of partsOf(lacking, A_QUESTION)) {
          const isRead = await this.read(source, part, ids, round.at);
          if (!isRead || clock.now().getTime() >= until) {
            return;
          }
        }
      }
    }
  }

  /** Series without any past, by organization, as far as they were not asked for in vain. */
  private async listLacking(
    source: SignalSource,
  ): Promise<Map<string, number>> {
    const found = await listSeriesWithoutDays({
      knex: this.deps.knex,
      signal: SIGNAL,
      source: source.id,
    });
    return new Map(
      found
        .filter(({ id }) => !this.asked.has(id))
        .map(({ id, organizationId }) => [organizationId, id]),
    );
  }

  private async read(
    source: SignalSource,
    organizations: Organization[],
    ids: Map<string, number>,
    at: number,
  ): Promise<boolean> {
    const { knex, limitsOf, logger, onWeeksPastRead } = this.deps;
    const asked = new Set(organizations.map(({ id }) => id));
    const weeks = Math.max(
      ...organizations.map(one => limitsOf(one)[SIGNAL].baselineWeeks),
    );
    const today = startOfDay(dayOf(at));
    for (let week = weeks; week >= 0; week--) {
      const from = today - (week + 1) * WEEK;
      const to = from + WEEK;
      const answer = await source.observe({
        organizations,
        from: new Date(from),
        to: new Date(to),
        stepMilliseconds: HISTORY_STEP,
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.kind === 'unavailable') {
        logger.warn(
          `${source.id} could not tell of weeks past; it is asked again with the next round. ${answer.because.message}`,
        );
        return false;
      }
      const usable = answer.observations.filter(observation =>
        isUsable(observation, { source, asked, from, to }),
      );
      await writeHistory({
        knex,
        steps: usable.flatMap(({ organizationId, minute, total, failed }) => {
          const seriesId = ids.get(organizationId);
          return seriesId === undefined
            ? []
            : { seriesId, at: minute.getTime(), total, failed };
        }),
      });
    }
    organizations.forEach(({ id }) => this.asked.add(ids.get(id) ?? NaN));
    onWeeksPastRead();
    return true;
  }
}
