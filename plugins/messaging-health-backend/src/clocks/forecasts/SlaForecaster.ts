import {
  IncidentSummary,
  SlaClock,
  SlaForecast,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { listPastTimes } from '../store/listPastTimes';
import { forecastOf, forecastOfSteps, UnfinishedStep } from './forecastOf';

/** How many past times of one organization are looked at. */
export const MOST_OF_ORGANIZATION = 20;
/** How many past times of all organizations are looked at. */
export const MOST_OF_FLEET = 200;

/** What the forecasts stand on; the callbacks are connected by `wiring`. */
export interface SlaForecasterDependencies {
  knex: Knex;
  clock: Clock;
  /** The steps that a running rollback of the incident still has to do until its fallback serves; none where none runs. */
  unfinishedSteps: (
    incident: Pick<IncidentSummary, 'number' | 'organizationId'>,
  ) => Promise<UnfinishedStep[]>;
}

/** Says when what is owed will be done, by what it took before. */
export class SlaForecaster {
  constructor(private readonly deps: SlaForecasterDependencies) {}

  /** Of those clocks of one incident that run; of what the past tells nothing of, there is no forecast. */
  async of(
    incident: Pick<IncidentSummary, 'number' | 'organizationId'>,
    clocks: readonly SlaClock[],
  ): Promise<SlaForecast[]> {
    const open = clocks.filter(
      ({ metAt, stoppedAt }) => metAt === undefined && stoppedAt === undefined,
    );
    const forecasts = await Promise.all(
      open.map(clock => this.forecast(incident, clock)),
    );
    return forecasts.filter(forecast => forecast !== undefined);
  }

  private async forecast(
    incident: Pick<IncidentSummary, 'number' | 'organizationId'>,
    clock: SlaClock,
  ): Promise<SlaForecast | undefined> {
    const { knex, unfinishedSteps } = this.deps;
    const now = this.deps.clock.now();
    if (clock.clock === 'rollback') {
      const steps = await unfinishedSteps(incident);
      const bySteps = forecastOfSteps({ clock, steps, now });
      if (bySteps) {
        return bySteps;
      }
    }
    const of = { knex, clock: clock.clock };
    const { organizationId } = incident;
    const past = {
      organization: await listPastTimes({
        ...{ ...of, organizationId },
        limit: MOST_OF_ORGANIZATION,
      }),
      fleet: await listPastTimes({ ...of, limit: MOST_OF_FLEET }),
    };
    return forecastOf({ clock, past, now });
  }
}
