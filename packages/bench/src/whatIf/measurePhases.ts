import {
  DEFAULT_LIMITS,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import {
  AskedSeries,
  compareSeries,
  findSeries,
  JudgedAsked,
  judgeSeries,
  readHistory,
  DAY,
  WEEK,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { Knex } from 'knex';
import { measure, Taken } from './measure';
import { Seeded } from './seedHistory';
import { TRIGGERS } from './settings';

const SERIES_A_READ = 50;

/** What each part of a question takes when nothing goes on beside it. */
export interface Phases {
  find: Taken;
  read: Taken;
  unpack: Taken;
  judge: Taken;
  compare: Taken;
}

const nothing = (): Taken => ({ seconds: 0, processorSeconds: 0 });

function add(sum: Taken, more: Taken) {
  sum.seconds += more.seconds;
  sum.processorSeconds += more.processorSeconds;
}

/** Asks a question part by part, one after the other; the service itself reads while it judges. */
export async function measurePhases(
  knex: Knex,
  seeded: Seeded,
  organizations: Organization[],
): Promise<Phases> {
  const phases: Phases = {
    find: nothing(),
    read: nothing(),
    unpack: nothing(),
    judge: nothing(),
    compare: nothing(),
  };
  const found = await measure(() =>
    findSeries(knex, {
      ...seeded,
      organizations,
      triggers: TRIGGERS,
      now: seeded.to,
    }),
  );
  add(phases.find, found.taken);
  for (const trigger of TRIGGERS) {
    const own = found.result.filter(asked => asked.trigger === trigger);
    for (let start = 0; start < own.length; start += SERIES_A_READ) {
      await measurePart(
        { knex, seeded, phases },
        own.slice(start, start + SERIES_A_READ),
      );
    }
  }
  return phases;
}

async function measurePart(
  { knex, seeded, phases }: { knex: Knex; seeded: Seeded; phases: Phases },
  part: AskedSeries[],
): Promise<void> {
  const { from, to, keptFrom } = seeded;
  const before = part[0].trigger === 'whatsapp-regression' ? 4 * WEEK : 0;
  const read = await measure(() =>
    readHistory(knex, {
      seriesIds: part.map(({ seriesId = 0 }) => seriesId),
      from: from - DAY - before,
      to,
      keptFrom,
    }),
  );
  add(phases.read, read.taken);
  for (const series of part) {
    const unpacked = await measure(async () =>
      read.result.unpack(series.seriesId ?? 0),
    );
    add(phases.unpack, unpacked.taken);
    const judged = await measure(async () =>
      judgeSeries({
        trigger: series.trigger,
        limits: DEFAULT_LIMITS,
        history: unpacked.result,
        from: from - DAY,
        to,
      }),
    );
    add(phases.judge, judged.taken);
    const asked: JudgedAsked = {
      series,
      limits: DEFAULT_LIMITS,
      would: judged.result.episodes,
      judgedFrom: from - DAY,
      hasFigures: true,
      isCoarse: true,
      steps: judged.result.steps,
    };
    const compared = await measure(async () =>
      compareSeries(asked, { from, to }),
    );
    add(phases.compare, compared.taken);
  }
}
