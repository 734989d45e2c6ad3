import { setTimeout as sleep } from 'node:timers/promises';
import { Pair, PairKind } from '../world/Pair';
import { Stage } from './Stage';
import { Trial } from './Trial';
import { tryOurs } from './tryOurs';
import { tryPlain } from './tryPlain';

/** The load stands so long before the first switch. */
const WARM_UP = 5_000;
/** There, and back. */
const WAYS = ['fallback', 'v2'] as const;

/** How the load went on one pair. */
export interface LoadFigures {
  by: Trial['by'];
  kind: PairKind;
  /** Messages in a second, all in all. */
  reached: number;
  /** How soon n8n answered before the first switch, in milliseconds at the 95th percentile. */
  answeredWithin: number;
}

interface Played {
  trials: Trial[];
  loads: LoadFigures[];
}

async function underLoad(
  { customers, options }: Stage,
  pair: Pair,
  work: () => Promise<void>,
): Promise<Omit<LoadFigures, 'by' | 'kind'>> {
  const load = customers.startLoad(pair, options.rate);
  try {
    await sleep(WARM_UP);
    const answeredWithin = customers.answeredWithin(pair);
    await work();
    return { reached: await load.stop(), answeredWithin };
  } finally {
    await load.stop();
  }
}

/** There and back on one pair, until the rounds are over or something went wrong. */
async function playRounds(
  stage: Stage,
  pair: Pair,
  rounds: number,
): Promise<Trial[]> {
  const { rollbackOnly } = stage.options;
  const trials: Trial[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const wanted of rollbackOnly ? ['fallback' as const] : WAYS) {
      const trial = await tryOurs(stage, pair, wanted, 'loaded');
      trials.push(trial);
      if (!trial.isAccepted || rollbackOnly) {
        return trials;
      }
    }
  }
  return trials;
}

/**
 * Ours: there and back on one pair. Without the return, and after something went
 * wrong, on with another one.
 */
async function playOurs(stage: Stage, kind: PairKind): Promise<Played> {
  const { runs } = stage.options;
  const trials: Trial[] = [];
  const loads: LoadFigures[] = [];
  const begun = () =>
    trials.filter(({ wanted }) => wanted === 'fallback').length;
  while (begun() < runs) {
    const pair = stage.takePair(kind);
    const load = await underLoad(stage, pair, async () => {
      trials.push(...(await playRounds(stage, pair, runs - begun())));
    });
    loads.push({ by: 'us', kind, ...load });
  }
  return { trials, loads };
}

async function playPlain(stage: Stage, kind: PairKind): Promise<Played> {
  const trials: Trial[] = [];
  const pair = stage.takePair(kind);
  const load = await underLoad(stage, pair, async () => {
    for (let round = 0; round < stage.options.runs; round++) {
      for (const wanted of WAYS) {
        trials.push(await tryPlain(stage, pair, wanted, 'loaded'));
      }
    }
  });
  return { trials, loads: [{ by: 'plain script', kind, ...load }] };
}

/**
 * Each kind of pair there and back under a steady load, by us and by the plain script.
 * One pair at a time: two cores run some thirty real executions a second, not sixty.
 */
export async function playLoaded(stage: Stage): Promise<Played> {
  const { pairs, runs } = stage.options;
  const played = [];
  for (const kind of runs > 0 ? pairs : []) {
    stage.tell(`Under ${stage.options.rate} messages/s, ${kind}: ours …`);
    played.push(await playOurs(stage, kind));
    stage.tell(`Under ${stage.options.rate} messages/s, ${kind}: plain …`);
    played.push(await playPlain(stage, kind));
  }
  return {
    trials: played.flatMap(({ trials }) => trials),
    loads: played.flatMap(({ loads }) => loads),
  };
}
