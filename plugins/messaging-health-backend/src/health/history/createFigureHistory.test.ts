import {
  DEFAULT_LIMITS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { inventOrganization } from '../__testUtils__/createTestRoom';
import { MINUTE } from '../rules/MinuteFigures';
import { StoredFigures } from './__testUtils__/StoredFigures';
import { chooseStep } from './chooseStep';
import { createFigureHistory } from './createFigureHistory';
import { DAY } from './DayFigures';
import { writeHistory } from './writeHistory';

const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 1, 10, 15);
const organization = inventOrganization(1);
const iso = (instant: number) => new Date(instant).toISOString();
const good = { total: 10, failed: 1 };

describe('the step of a chart', () => {
  const keptFrom = NOW - 2 * DAY;
  it.each([
    ['a minute for hours, where minutes are kept', 12 * HOUR, 0, MINUTE],
    ['5 minutes where they are no longer kept', 12 * HOUR, 3 * DAY, 5 * MINUTE],
    ['5 minutes for a day', DAY, 0, 5 * MINUTE],
    ['5 minutes for a week', 7 * DAY, 0, 5 * MINUTE],
    ['15 minutes for ten days', 10 * DAY, 0, 15 * MINUTE],
    ['an hour for a month', 31 * DAY, 0, HOUR],
    ['3 hours for 90 days', 90 * DAY, 0, 3 * HOUR],
  ])('is %s', (_, length, ago, step) => {
    const to = NOW - ago;
    expect(chooseStep({ from: to - length, to }, keptFrom, 'webhook-5xx')).toBe(
      step,
    );
  });

  it('is 5 minutes at least for a condition, whose quiet minutes are not stored one by one', () => {
    expect(
      chooseStep({ from: NOW - HOUR, to: NOW }, keptFrom, 'duplicates'),
    ).toBe(5 * MINUTE);
  });
});

describeOnDatabases('the history of a figure', createDatabase => {
  let knex: Knex;
  let stored: StoredFigures;

  beforeEach(async () => {
    knex = await createDatabase();
    stored = new StoredFigures(knex);
  });

  const read = (from: number, to: number, trigger: TriggerId = 'webhook-5xx') =>
    createFigureHistory({
      knex,
      clock: new FakeClock(new Date(NOW)),
      retention: { observationsMilliseconds: 2 * DAY },
      limitsOf: () => DEFAULT_LIMITS,
    }).read(organization, { trigger, from: iso(from), to: iso(to) });

  const change = (
    state: string,
    at: number,
    options: { onsetAt?: number; trigger?: TriggerId } = {},
  ) =>
    knex(TABLES.health.verdicts).insert({
      organization_id: organization.id,
      trigger_id: options.trigger ?? 'webhook-5xx',
      changed_at: iso(at),
      judged_at: iso(at),
      state,
      onset_at: options.onsetAt === undefined ? null : iso(options.onsetAt),
      verdict: '{}',
    });

  it('is told minute by minute for the hours past; a minute without data is left out', async () => {
    const series = await stored.addSeries(organization.id);
    await stored.addMinutes(series, NOW - 3 * MINUTE, [good, undefined, good]);
    expect(await read(NOW - HOUR, NOW)).toEqual({
      trigger: 'webhook-5xx',
      source: 'pushed',
      stepSeconds: 60,
      points: [
        { at: iso(NOW - 3 * MINUTE), ...good },
        { at: iso(NOW - MINUTE), ...good },
      ],
      marks: [],
      limit: 0.02,
    });
  });

  it('is added up to hours for a month', async () => {
    const series = await stored.addSeries(organization.id);
    await writeHistory({
      knex,
      steps: [0, 5, 55, 60].map(minute => ({
        seriesId: series,
        at: NOW - 20 * DAY + minute * MINUTE,
        ...good,
      })),
    });
    const { stepSeconds, points } = await read(NOW - 30 * DAY, NOW);
    expect(stepSeconds).toBe(3600);
    expect(points).toEqual([
      { at: iso(NOW - 20 * DAY), total: 30, failed: 3 },
      { at: iso(NOW - 20 * DAY + HOUR), total: 10, failed: 1 },
    ]);
  });

  it('is that of the series that the trigger is judged by, else of the newest', async () => {
    const pushed = await stored.addSeries(organization.id);
    const asked = await stored.addSeries(
      organization.id,
      'webhook',
      'prometheus',
    );
    await stored.addMinutes(pushed, NOW - 9 * MINUTE, [good]);
    await stored.addMinutes(asked, NOW - 2 * MINUTE, [good]);
    expect((await read(NOW - HOUR, NOW)).source).toBe('prometheus');
    await knex(TABLES.health.triggers).insert({
      organization_id: organization.id,
      trigger_id: 'webhook-5xx',
      judged_at: iso(NOW),
      generation: 0,
      series_id: pushed,
    });
    const { source, points } = await read(NOW - HOUR, NOW);
    expect(source).toBe('pushed');
    expect(points).toEqual([{ at: iso(NOW - 9 * MINUTE), ...good }]);
  });

  it('tells of no source where nobody ever gave figures', async () => {
    expect(await read(NOW - HOUR, NOW, 'duplicates')).toEqual({
      trigger: 'duplicates',
      source: undefined,
      stepSeconds: 300,
      points: [],
      marks: [],
      limit: 3,
    });
  });

  it('draws no line for a fall of volume', async () => {
    const { limit } = await read(NOW - HOUR, NOW, 'whatsapp-regression');
    expect(limit).toBeUndefined();
  });

  it('marks the episodes of the span, also such as began before or end after it', async () => {
    const at = (minute: number) => NOW - 3 * HOUR + minute * MINUTE;
    await change('firing', at(-200), { onsetAt: at(-215) });
    await change('ended', at(-190));
    await change('firing', at(-20), { onsetAt: at(-35) });
    // Seen again after it could not be seen for a while: the same episode.
    await change('unknown', at(-15));
    await change('firing', at(-10));
    await change('ended', at(5));
    await change('pending', at(10));
    await change('firing', at(20), { onsetAt: at(5) });
    await change('ended', at(70));
    await change('firing', at(90), { onsetAt: at(75) });
    await change('suspected', at(20), {
      trigger: 'duplicates',
      onsetAt: at(20),
    });
    const { marks } = await read(at(0), at(60));
    expect(marks).toEqual([
      { kind: 'firing', id: 'webhook-5xx', from: iso(at(-20)), to: iso(at(5)) },
      { kind: 'firing', id: 'webhook-5xx', from: iso(at(20)), to: iso(at(70)) },
    ]);
    expect((await read(at(0), at(60), 'duplicates')).marks).toEqual([
      { kind: 'suspected', id: 'duplicates', from: iso(at(20)), to: undefined },
    ]);
  });

  it.each([
    ['that ends before it begins', NOW, NOW - HOUR, 'from must be earlier'],
    ['of no length', NOW, NOW, 'from must be earlier than to'],
    ['of more than 90 days', NOW - 91 * DAY, NOW, 'from must be at most 90'],
  ])('refuses a span %s', async (_, from, to, message) => {
    await expect(read(from, to)).rejects.toThrow(message);
  });
});
