import { performance } from 'node:perf_hooks';
import { Knex } from 'knex';
import { z } from 'zod';
import { Asker } from './Asker';
import { bareWords, readBareIncident, readBarePage } from './barePage';
import { percentile } from './percentile';
import { fraction, QUESTIONS } from './questions';
import { DAYS, NEWEST } from './settings';

/** Requests before the first that counts. */
const WARM_UP = 20;
const pageSchema = z.object({
  items: z.array(z.object({ number: z.string(), detectedAt: z.string() })),
  nextCursor: z.string().optional(),
});

/** 95th and 50th percentiles in milliseconds. */
export interface Measured {
  name: string;
  api: { p50: number; p95: number };
  bare: { p50: number; p95: number };
}

export interface Stage {
  knex: Knex;
  asker: Asker;
  isPostgres: boolean;
  incidents: number;
  samples: number;
}

const timed = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** API and bare SQL in turns, so that both have the same machine. */
async function inTurns(
  name: string,
  samples: number,
  ask: (sample: number) => Promise<number>,
  read: (sample: number) => Promise<unknown>,
): Promise<Measured> {
  const api: number[] = [];
  const bare: number[] = [];
  for (let sample = -WARM_UP; sample < samples; sample++) {
    const times = [
      await ask(Math.abs(sample)),
      await timed(() => read(Math.abs(sample))),
    ];
    if (sample >= 0) {
      api.push(times[0]);
      bare.push(times[1]);
    }
  }
  const both = (times: number[]) => ({
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  });
  return { name, api: both(api), bare: both(bare) };
}

/** Pages of the whole history, half of them the first, half anywhere in the past. */
async function measureList(stage: Stage): Promise<Measured> {
  const { knex, asker, samples } = stage;
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
    'list',
    samples,
    async sample => {
      const cursor = placeOf(sample)?.cursor;
      return (await asker.ask('/incidents', cursor ? { cursor } : {}))
        .milliseconds;
    },
    sample => {
      const last = placeOf(sample)?.last;
      return readBarePage(
        knex,
        last
          ? {
              sql: 'where (i.detected_at, i.sequence) < (?, ?)',
              bindings: [last.detectedAt, String(Number(last.number.slice(4)))],
            }
          : { sql: '', bindings: [] },
      );
    },
  );
}

async function measureQuestions(stage: Stage): Promise<Measured[]> {
  const { knex, asker, samples, isPostgres } = stage;
  const measured: Measured[] = [];
  for (const question of QUESTIONS) {
    measured.push(
      await inTurns(
        question.name,
        samples,
        async sample =>
          (
            await asker.ask('/incidents', question.query(sample))
          ).milliseconds,
        sample =>
          readBarePage(
            knex,
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
  const { knex, asker, incidents, samples } = stage;
  const sequenceOf = (sample: number) =>
    1 + Math.floor(fraction(`incident ${sample}`) * incidents);
  return [
    await measureList(stage),
    ...(await measureQuestions(stage)),
    await inTurns(
      'one incident',
      samples,
      async sample =>
        (
          await asker.ask(
            `/incidents/INC-${String(sequenceOf(sample)).padStart(6, '0')}`,
          )
        ).milliseconds,
      sample => readBareIncident(knex, sequenceOf(sample)),
    ),
    await inTurns(
      'statistics of 90 days',
      Math.min(samples, 20),
      async () =>
        (
          await asker.ask('/incident-statistics', {
            detectedTo: new Date(NEWEST * 1000).toISOString(),
          })
        ).milliseconds,
      async () => {
        await knex.raw(
          `select severity, count(*) from incidents where detected_at between ? and ? group by severity`,
          [
            new Date((NEWEST - 90 * 86_400) * 1000).toISOString(),
            new Date(NEWEST * 1000).toISOString(),
          ],
        );
      },
    ),
  ];
}
