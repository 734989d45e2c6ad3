import { performance } from 'node:perf_hooks';
import { Knex } from 'knex';
import { z } from 'zod';
import { Asker } from './Asker';
import { bareWords, readBareAnswer } from './barePage';
import { percentile } from '../report/percentile';
import { BareCondition, fraction, QUESTIONS } from './questions';
import { DAYS, NEWEST } from './settings';

/** Requests before the first that counts. */
const WARM_UP = 20;
const pageSchema = z.object({
  items: z.array(z.object({ number: z.string(), detectedAt: z.string() })),
  nextCursor: z.string().optional(),
});

/** In milliseconds. */
export interface Percentiles {
  p50: number;
  p95: number;
}

/** 50th and 95th percentiles in milliseconds. */
export interface Measured {
  name: string;
  /** Our endpoint. */
  api: Percentiles;
  /** Bare SQL behind the same door: another plugin of the same process, asked over HTTP. */
  bare: Percentiles;
  /** Bare SQL alone, sent by this process. */
  sql: Percentiles;
}

export interface Stage {
  knex: Knex;
  asker: Asker;
  isPostgres: boolean;
  incidents: number;
  samples: number;
}

const both = (times: number[]): Percentiles => ({
  // Nothing measured holds no limit.
  p50: percentile(times, 0.5) ?? Infinity,
  p95: percentile(times, 0.95) ?? Infinity,
});

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** API and bare SQL in turns, so that all have the same machine. */
async function inTurns(
  { asker, knex }: Pick<Stage, 'asker' | 'knex'>,
  name: string,
  samples: number,
  ask: (sample: number) => Promise<number>,
  bareQuery: (sample: number) => Record<string, string>,
): Promise<Measured> {
  const api: number[] = [];
  const bare: number[] = [];
  const sql: number[] = [];
  for (let turn = -WARM_UP; turn < samples; turn++) {
    const sample = Math.abs(turn);
    const query = bareQuery(sample);
    const times = [
      await ask(sample),
      (await asker.ask('/', query, 'bench-bare')).milliseconds,
      await timed(() => readBareAnswer(knex, query)),
    ];
    if (turn >= 0) {
      [api, bare, sql].forEach((list, index) => list.push(times[index]));
    }
  }
  return { name, api: both(api), bare: both(bare), sql: both(sql) };
}

const toQuery = ({ sql, bindings }: BareCondition) => ({
  sql,
  bindings: JSON.stringify(bindings),
});

/** What an empty answer takes: the door alone, with who asks and whether they may. */
export async function measureDoor({
  asker,
  samples,
}: Pick<Stage, 'asker' | 'samples'>): Promise<Percentiles> {
  const times: number[] = [];
  for (let turn = -WARM_UP; turn < samples; turn++) {
    const query = { nothing: 'at all' };
    const { milliseconds } = await asker.ask('/', query, 'bench-bare');
    if (turn >= 0) {
      times.push(milliseconds);
    }
  }
  return both(times);
}

/** Pages of the whole history, half of them the first, half anywhere in the past. */
async function measureList(stage: Stage): Promise<Measured> {
  const { asker, samples } = stage;
  const places: Array<{
    cursor: string;
    last: { number: string; detectedAt: string };
  }> = [];
  for (let place = 0; place < 50; place++) {
    const seconds = NEWEST - fraction(`place ${place}`) * DAYS * 86_400;
    const { body } = await asker.ask('/incidents', {
      limit: '1',
      detectedTo: new Date(seconds * 1000).toISOString(),
    });
    const { items, nextCursor = '' } = pageSchema.parse(body);
    places.push({ cursor: nextCursor, last: items[0] });
  }
  const placeOf = (sample: number) =>
    sample % 2 === 0 ? undefined : places[(sample >> 1) % places.length];
  return inTurns(
    stage,
    'list',
    samples,
    async sample => {
      const cursor = placeOf(sample)?.cursor;
      return (await asker.ask('/incidents', cursor ? { cursor } : {}))
        .milliseconds;
    },
    sample => {
      const last = placeOf(sample)?.last;
      return toQuery(
        last
          ? {
              sql: 'where (i.detected_at, i.sequence) < (?, cast(? as integer))',
              bindings: [last.detectedAt, String(Number(last.number.slice(4)))],
            }
          : { sql: '', bindings: [] },
      );
    },
  );
}

async function measureQuestions(stage: Stage): Promise<Measured[]> {
  const { asker, samples, isPostgres } = stage;
  const measured: Measured[] = [];
  for (const question of QUESTIONS) {
    measured.push(
      await inTurns(
        stage,
        question.name,
        samples,
        async sample =>
          (
            await asker.ask('/incidents', question.query(sample))
          ).milliseconds,
        sample =>
          toQuery(
            question.words
              ? bareWords(question.words, isPostgres)
              : question.bare(sample),
          ),
      ),
    );
  }
  return measured;
}

/** All that is measured on one database. */
export async function measureHistory(stage: Stage): Promise<Measured[]> {
  const { asker, incidents, samples } = stage;
  const sequenceOf = (sample: number) =>
    1 + Math.floor(fraction(`incident ${sample}`) * incidents);
  return [
    await measureList(stage),
    ...(await measureQuestions(stage)),
    await inTurns(
      stage,
      'one incident',
      samples,
      async sample =>
        (
          await asker.ask(
            `/incidents/INC-${String(sequenceOf(sample)).padStart(6, '0')}`,
          )
        ).milliseconds,
      sample => ({ sequence: String(sequenceOf(sample)) }),
    ),
    await inTurns(
      stage,
      'statistics of 90 days',
      Math.min(samples, 20),
      async () =>
        (
          await asker.ask('/incident-statistics', {
            detectedTo: new Date(NEWEST * 1000).toISOString(),
          })
        ).milliseconds,
      () => toQuery({ sql: '', bindings: [] }),
    ),
  ];
}
