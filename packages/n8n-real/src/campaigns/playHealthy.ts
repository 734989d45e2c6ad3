import { PairKind } from '../world/Pair';
import { Stage } from './Stage';
import { Trial } from './Trial';
import { tryOurs } from './tryOurs';
import { tryPlain } from './tryPlain';

/** Where the plain script was not served so often, it is not tried further: it does not work there. */
const GIVES_UP_AFTER = 3;

async function playKind(
  stage: Stage,
  kind: PairKind,
  trials: Trial[],
): Promise<void> {
  let never = 0;
  for (let run = 0; run < stage.options.healthyRuns; run++) {
    const ours = stage.takePair(kind);
    trials.push(await tryOurs(stage, ours, 'fallback', 'healthy'));
    const plain = stage.takePair(kind);
    if (never < GIVES_UP_AFTER) {
      const trial = await tryPlain(stage, plain, 'fallback', 'healthy');
      never += trial.never ? 1 : 0;
      trials.push(trial);
    }
  }
}

/** Rollbacks of pairs to which nobody writes, each on a pair of its own, ours and the plain script's in turns. */
export async function playHealthy(stage: Stage): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const kind of stage.options.pairs) {
    stage.tell(`Without load, ${kind} …`);
    await playKind(stage, kind, trials);
  }
  return trials;
}
