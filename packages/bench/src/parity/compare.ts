import path from 'node:path';
import { checkBatch } from './checkBatch';
import { FiringMinutes } from './engine/Judge';
import { judgeAtOnce } from './engine/judgeAtOnce';
import { judgeLive } from './engine/judgeLive';
import { inTurns } from './inTurns';
import { Difference } from './promtool/parseDifferences';
import { Batch, inventBatches } from './traces/inventBatches';
import { Family, FAMILIES } from './traces/Trace';

/** Traces that are judged by the same limits, by one promtool. */
const BATCH_SIZE = 20;
/** So many promtools at once. */
const WIDTH = 2;

/** What the comparison found of one family. */
export interface FamilyCount {
  family: Family;
  traces: number;
  /** Those in which it fires at all. */
  fired: number;
  episodes: number;
  minutes: number;
  /** Traces in which the two do not agree. */
  different: number;
}

/** A difference, and the limits that it happened under. */
export interface LocatedDifference extends Difference {
  limits: string;
  folder: string;
}

/** What the comparison found. */
export interface Comparison {
  families: FamilyCount[];
  differences: LocatedDifference[];
  /** Traces in which the engine's rounds and its judgement at once do not agree. */
  unequalToItself: string[];
}

interface Found {
  batch: Batch;
  found: ReadonlyMap<string, FiringMinutes>;
  differences: LocatedDifference[];
}

/** How often it began to fire. */
function episodesOf(firing: FiringMinutes): number {
  return firing.filter((minute, index) => firing[index - 1] !== minute - 1)
    .length;
}

function countFamily(family: Family, all: Found[]): FamilyCount {
  const count = {
    family,
    traces: 0,
    fired: 0,
    episodes: 0,
    minutes: 0,
    different: 0,
  };
  for (const { batch, found, differences } of all) {
    const wrong = new Set(differences.map(({ organization }) => organization));
    for (const trace of batch.traces.filter(one => one.family === family)) {
      const firing = found.get(trace.organization) ?? [];
      count.traces += 1;
      count.fired += firing.length > 0 ? 1 : 0;
      count.episodes += episodesOf(firing);
      count.minutes += trace.minutes.length;
      count.different += wrong.has(trace.organization) ? 1 : 0;
    }
  }
  return count;
}

function unequalIn({ batch, found }: Found): string[] {
  return batch.traces
    .filter(
      ({ organization, minutes }) =>
        judgeAtOnce(minutes, batch.limits).join() !==
        found.get(organization)?.join(),
    )
    .map(({ organization }) => organization);
}

/** Judges random traces by the engine, and has promtool test each minute of each. */
export async function compare(options: {
  seed: number;
  count: number;
  promtool: string;
  folder: string;
}): Promise<Comparison> {
  const { seed, count, promtool, folder } = options;
  const batches = inventBatches({ seed, count, size: BATCH_SIZE });
  const all = await inTurns(batches, WIDTH, async batch => {
    const place = path.join(folder, `batch-${batch.number}`);
    const { found, differences } = await checkBatch({
      batch,
      judge: judgeLive,
      promtool,
      folder: place,
    });
    const limits = JSON.stringify(batch.limits);
    return {
      batch,
      found,
      differences: differences.map(difference => ({
        ...difference,
        limits,
        folder: place,
      })),
    };
  });
  return {
    families: FAMILIES.map(family => countFamily(family, all)),
    differences: all.flatMap(({ differences }) => differences),
    unequalToItself: all.flatMap(unequalIn),
  };
}
