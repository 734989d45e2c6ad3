import {
  Organization,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { UsualOf } from '../judging/judgeTrigger';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP, usualVolume } from '../rules/usualVolume';
import { readWeeksPast } from '../history/readWeeksPast';
import { RoundMemory } from './RoundMemory';

const SIGNAL = 'whatsapp-regression';
/** Usual volumes are worked out ahead for so long, since weeks past change no more. */
const AHEAD = 60 * MINUTE;

/** The usual volumes of WhatsApp, as far as the rounds of the next hour need them. */
export class UsualVolumes {
  /** Where the values begin, and until when they serve. */
  private from = 0;
  private until = -Infinity;
  private bySeries = new Map<number, Array<number | undefined>>();

  constructor(
    private readonly deps: {
      knex: Knex;
      limitsOf: (organization: Organization) => TriggerLimits;
    },
  ) {}

  /** Weeks past became known: they are worked out anew in the next round. */
  forget(): void {
    this.until = -Infinity;
  }

  /** Works them out for the hour to come, if that is due or series are new; in a constant number of statements. */
  async refresh(
    memory: RoundMemory,
    organizations: Organization[],
    at: number,
  ): Promise<void> {
    const series = memory.seriesIdsOf(SIGNAL);
    const areNew = series.some(({ id }) => !this.bySeries.has(id));
    if (at < this.until && !areNew) {
      return;
    }
    const { knex, limitsOf } = this.deps;
    const byId = new Map(organizations.map(one => [one.id, one]));
    const from = Math.floor((at - AHEAD) / HISTORY_STEP) * HISTORY_STEP;
    const until = at + AHEAD;
    const usual = new Map<number, Array<number | undefined>>();
    await readWeeksPast({
      knex,
      seriesIds: series.map(({ id }) => id),
      from,
      to: until,
      weeks: Math.max(
        1,
        ...organizations.map(one => limitsOf(one)[SIGNAL].baselineWeeks),
      ),
      forEach: (id, history) => {
        const organization = byId.get(
          memory.seriesById(id)?.organizationId ?? '',
        );
        if (organization) {
          const limits = limitsOf(organization)[SIGNAL];
          const values: Array<number | undefined> = [];
          for (let end = from; end <= until; end += HISTORY_STEP) {
            values.push(
              usualVolume(
                history,
                end,
                limits.windowSeconds * 1000,
                limits.baselineWeeks,
              ),
            );
          }
          usual.set(id, values);
        }
      },
    });
    series.forEach(({ id }) => usual.has(id) || usual.set(id, []));
    this.from = from;
    this.until = until;
    this.bySeries = usual;
  }

  readonly usualOf = (
    _organization: Organization,
    seriesId: number | undefined,
  ): UsualOf => {
    const values =
      seriesId === undefined ? undefined : this.bySeries.get(seriesId);
    return at => values?.[Math.floor((at - this.from) / HISTORY_STEP)];
  };
}
