import {
  DEFAULT_LIMITS,
  Organization,
  TriggerId,
  WhatIfAnswer,
  WhatIfRequest,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { TABLES } from '../../../database';
import {
  directoryOf,
  inventOrganization,
} from '../../__testUtils__/createTestRoom';
import { StoredFigures } from '../../history/__testUtils__/StoredFigures';
import { DAY } from '../../history/DayFigures';
import { Episode } from '../../history/Episode';
import { MINUTE } from '../../rules/MinuteFigures';
import { createWhatIf, WhatIfDeps } from '../createWhatIf';

export const HOUR = 60 * MINUTE;
export const NOW = Date.UTC(2026, 1, 10, 15);
export const iso = (instant: number) => new Date(instant).toISOString();
export const retention = { observationsMilliseconds: 2 * DAY };
/** The organizations that there are. */
export const organizations = [1, 2, 3].map(inventOrganization);

export const good = { total: 100, failed: 0 };
export const bad = { total: 100, failed: 4 };

/** So many minutes alike. */
export function minutes<Figures>(count: number, figures: Figures): Figures[] {
  return Array.from({ length: count }, () => figures);
}

/** Asks about what a test stores; about the newest six hours where it says nothing else. */
export class Question {
  readonly stored: StoredFigures;

  constructor(private readonly knex: Knex) {
    this.stored = new StoredFigures(knex);
  }

  ask(
    question: Partial<WhatIfRequest> = {},
    options: Partial<WhatIfDeps> & { signal?: AbortSignal } = {},
  ): Promise<WhatIfAnswer> {
    const { signal, ...changed } = options;
    return createWhatIf({
      knex: this.knex,
      clock: new FakeClock(new Date(NOW)),
      directory: directoryOf(organizations),
      retention,
      limitsOf: () => DEFAULT_LIMITS,
      sources: [
        { id: 'crm-webhook-probe', kind: 'probe' },
        { id: 'prometheus', kind: 'traffic' },
      ],
      ...changed,
    }).ask(
      {
        from: iso(NOW - 6 * HOUR),
        to: iso(NOW),
        triggers: { 'webhook-5xx': {} },
        ...question,
      },
      signal,
    );
  }

  /** An hour of 4 % failures from `begins` on, amid hours of none. */
  async addTrouble(organization: Organization, begins: number): Promise<void> {
    const from = NOW - 6 * HOUR;
    const series = await this.stored.addSeries(organization.id);
    await this.stored.addMinutes(series, from, [
      ...minutes((begins - from) / MINUTE, good),
      ...minutes(60, bad),
      ...minutes((NOW - begins) / MINUTE - 60, good),
    ]);
  }

  /** What the live rounds make of such trouble: the 5 min window is over 2 % once three minutes of it are bad. */
  static liveOf(begins: number): Required<Episode> {
    return {
      onsetAt: begins + 3 * MINUTE,
      firesAt: begins + 18 * MINUTE,
      endsAt: begins + 68 * MINUTE,
    };
  }

  /** Records an episode of the webhook's trigger, as a round does. */
  async record(
    organization: Organization,
    { onsetAt, firesAt, endsAt }: Episode,
  ): Promise<void> {
    const trigger: TriggerId = 'webhook-5xx';
    const change = (state: string, at: number, onset?: number) => ({
      organization_id: organization.id,
      trigger_id: trigger,
      changed_at: iso(at),
      judged_at: iso(NOW),
      state,
      onset_at: onset === undefined ? null : iso(onset),
      verdict: '{}',
    });
    await this.knex(TABLES.health.verdicts).insert([
      change('firing', firesAt, onsetAt),
      ...(endsAt === undefined ? [] : [change('ended', endsAt)]),
    ]);
  }
}
