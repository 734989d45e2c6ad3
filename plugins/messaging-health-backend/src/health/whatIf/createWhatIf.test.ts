import {
  SIGNAL_OF_TRIGGER,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { DAY } from '../history/DayFigures';
import { FigureArchive } from '../history/FigureArchive';
import { MINUTE } from '../rules/MinuteFigures';
import {
  bad,
  good,
  HOUR,
  iso,
  minutes,
  NOW,
  organizations,
  Question,
  retention,
} from './__testUtils__/Question';

const [first, second] = organizations;

describeOnDatabases('what-if', createDatabase => {
  let knex: Knex;
  let question: Question;

  beforeEach(async () => {
    knex = await createDatabase();
    question = new Question(knex);
  });

  it('tells how much sooner a shorter hold would have fired', async () => {
    const begins = NOW - 3 * HOUR;
    await question.addTrouble(first, begins);
    await question.record(first, Question.liveOf(begins));
    const did = {
      onsetAt: iso(begins + 3 * MINUTE),
      firesAt: iso(begins + 18 * MINUTE),
      endsAt: iso(begins + 68 * MINUTE),
    };
    const { comparisons, judged } = await question.ask({
      triggers: { 'webhook-5xx': { holdsFor: '5m' } },
    });
    expect(comparisons).toEqual([
      {
        organizationId: first.id,
        organizationTitle: first.title,
        entityRef: first.entityRef,
        trigger: 'webhook-5xx',
        outcome: 'kept',
        would: { ...did, firesAt: iso(begins + 8 * MINUTE) },
        did,
        soonerBySeconds: 600,
      },
    ]);
    expect(judged).toEqual({
      organizations: 3,
      series: 1,
      steps: 360,
      coarseBefore: undefined,
    });
  });

  it('tells what would not have fired, and what would have besides', async () => {
    const begins = NOW - 3 * HOUR;
    await question.addTrouble(first, begins);
    await question.addTrouble(second, begins);
    await question.record(first, Question.liveOf(begins));
    const gone = await question.ask({
      triggers: { 'webhook-5xx': { threshold: 0.05 } },
    });
    expect(gone.comparisons).toMatchObject([
      { organizationId: first.id, outcome: 'gone' },
    ]);
    expect(gone.comparisons[0].would).toBeUndefined();
    const present = await question.ask({});
    expect(present.comparisons).toMatchObject([
      { organizationId: first.id, outcome: 'kept', soonerBySeconds: 0 },
      { organizationId: second.id, outcome: 'new' },
    ]);
  });

  it('judges only what is named', async () => {
    await question.addTrouble(first, NOW - 3 * HOUR);
    await question.addTrouble(second, NOW - 3 * HOUR);
    const { comparisons, judged } = await question.ask({
      organizationIds: [second.id.toLocaleUpperCase('en-US')],
      triggers: { 'webhook-5xx': {}, duplicates: {} },
    });
    expect(comparisons).toMatchObject([
      { organizationId: second.id, trigger: 'webhook-5xx' },
    ]);
    expect(judged).toMatchObject({ organizations: 1, series: 1 });
  });

  it('sees an episode that began before the span, whenever that was', async () => {
    const begins = NOW - 6 * HOUR;
    const series = await question.stored.addSeries(first.id);
    await question.stored.addMinutes(series, begins, minutes(6 * 60, bad));
    await question.record(first, {
      onsetAt: begins + MINUTE,
      firesAt: begins + 16 * MINUTE,
    });
    const { comparisons } = await question.ask({ from: iso(NOW - HOUR) });
    expect(comparisons).toMatchObject([
      {
        outcome: 'kept',
        would: {
          onsetAt: iso(begins + MINUTE),
          firesAt: iso(begins + 16 * MINUTE),
        },
        soonerBySeconds: 0,
      },
    ]);
    expect(comparisons[0].would?.endsAt).toBeUndefined();
  });

  it('judges a month back by the steps that are packed, and says so', async () => {
    const begins = NOW - 20 * DAY;
    const series = await question.stored.addSeries(first.id);
    await question.stored.addMinutes(series, begins, [
      ...minutes(60, good),
      ...minutes(60, bad),
      ...minutes(60, good),
    ]);
    await new FigureArchive({
      knex,
      clock: new FakeClock(new Date(NOW)),
      retention: { ...retention, historyMilliseconds: 90 * DAY },
    }).archiveSome();
    const { comparisons, judged } = await question.ask({
      from: iso(NOW - 30 * DAY),
    });
    expect(judged.coarseBefore).toBe('2026-02-08T00:00:00.000Z');
    expect(comparisons).toMatchObject([
      {
        outcome: 'new',
        would: {
          onsetAt: iso(begins + 65 * MINUTE),
          firesAt: iso(begins + 80 * MINUTE),
          endsAt: iso(begins + 130 * MINUTE),
        },
      },
    ]);
  });

  it('judges no further than the live rounds did', async () => {
    await question.addTrouble(first, NOW - HOUR);
    await knex(TABLES.health.rounds).insert({
      name: 'webhook-5xx',
      fence: 1,
      judged_up_to: (NOW - 45 * MINUTE) / MINUTE,
      ended_at: iso(NOW - 45 * MINUTE),
    });
    expect((await question.ask({})).comparisons).toEqual([]);
    await knex(TABLES.health.rounds).update({ judged_up_to: NOW / MINUTE });
    expect((await question.ask({})).comparisons).toMatchObject([
      { outcome: 'new' },
    ]);
  });

  it('judges probes by as few as the live rounds do', async () => {
    const series = await question.stored.addSeries(
      first.id,
      'webhook',
      'crm-webhook-probe',
    );
    await question.stored.addMinutes(
      series,
      NOW - HOUR,
      minutes(60, { total: 1, failed: 1 }),
    );
    expect((await question.ask({})).comparisons).toMatchObject([
      { outcome: 'new' },
    ]);
  });

  it('suspects a fall of volume against the weeks before', async () => {
    const series = await question.stored.addSeries(
      first.id,
      SIGNAL_OF_TRIGGER['whatsapp-regression'],
    );
    for (let week = 1; week <= 4; week++) {
      await question.stored.addMinutes(
        series,
        NOW - week * 7 * DAY - 3 * HOUR,
        minutes(3 * 60, { total: 2, failed: 0 }),
      );
    }
    const falls = NOW - 2 * HOUR;
    await question.stored.addMinutes(series, NOW - 3 * HOUR, [
      ...minutes(60, { total: 2, failed: 0 }),
      ...minutes(120, { total: 1, failed: 0 }),
    ]);
    const askWith = (minimumShare: number) =>
      question.ask({ triggers: { 'whatsapp-regression': { minimumShare } } });
    expect((await askWith(0.3)).comparisons).toEqual([]);
    // Under 0.75 x 120 once more than half of the hour has half the volume.
    expect((await askWith(0.75)).comparisons).toMatchObject([
      { outcome: 'new', would: { firesAt: iso(falls + 31 * MINUTE) } },
    ]);
  });

  it('lets the rest of the process have its turn, and ends when nobody waits any more', async () => {
    for (const organization of organizations) {
      await question.addTrouble(organization, NOW - 3 * HOUR);
    }
    const gone = new AbortController();
    let breaths = 0;
    const breathe = async () => {
      breaths += 1;
      if (breaths === 2) {
        gone.abort(new Error('gone'));
      }
    };
    await expect(
      question.ask({}, { breathe, signal: gone.signal }),
    ).rejects.toThrow('gone');
    expect(breaths).toBe(2);
  });

  it('answers of triggers that nobody gives figures for', async () => {
    const triggers = Object.fromEntries(TRIGGER_IDS.map(id => [id, {}]));
    expect(await question.ask({ triggers })).toEqual({
      comparisons: [],
      judged: {
        organizations: 3,
        series: 0,
        steps: 0,
        coarseBefore: undefined,
      },
      tookMilliseconds: 0,
    });
  });
});
