import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { DAY, dayOf, startOfDay } from '../history/DayFigures';
import { writeHistory } from '../history/writeHistory';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP } from '../rules/usualVolume';
import { isUsable } from '../sweep/isUsable';
import { listSeriesWithoutDays } from '../store/listSeriesWithoutDays';

const WEEK = 7 * DAY;
/** Organizations in one question about weeks past. */
const A_QUESTION = 500;
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

  /** Reads for some series that lack them. */
  async readSome(round: {
    at: number;
    organizations: Organization[];
  }): Promise<void> {
    const { knex, sources } = this.deps;
    for (const source of sources) {
      if (source.signal === SIGNAL && source.keepsHistory) {
        const lacking = (
          await listSeriesWithoutDays({
            knex,
            signal: SIGNAL,
            source: source.id,
          })
        ).filter(({ id }) => !this.asked.has(id));
        const ids = new Map(
          lacking.map(({ id, organizationId }) => [organizationId, id]),
        );
        const organizations = round.organizations
          .filter(({ id }) => ids.has(id))
          .slice(0, A_QUESTION);
        if (organizations.length > 0) {
          await this.read(source, organizations, ids, round.at);
        }
      }
    }
  }

  private async read(
    source: SignalSource,
    organizations: Organization[],
    ids: Map<string, number>,
    at: number,
  ): Promise<void> {
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
        return;
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
  }
}
