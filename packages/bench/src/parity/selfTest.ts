import path from 'node:path';
import { checkBatch } from './checkBatch';
import { BROKEN_ENGINES, BrokenEngine } from './engine/brokenEngines';
import { inTurns } from './inTurns';
import { Batch, inventBatches } from './traces/inventBatches';

/** Faults are rare in few traces: these are as many as it takes to meet each. */
const COUNT = 280;
const BATCH_SIZE = 14;
const WIDTH = 2;

/** Whether a fault was noticed, and after how many traces. */
export interface FaultFound {
  fault: string;
  traces: number;
  /** Minutes in which promtool does not agree, in the first batch that showed any. */
  differences: number;
}

async function tryFault(
  broken: BrokenEngine,
  batches: Batch[],
  options: { promtool: string; folder: string },
): Promise<FaultFound> {
  let traces = 0;
  for (const batch of batches) {
    traces += batch.traces.length;
    const { differences } = await checkBatch({
      batch,
      judge: broken.judge,
      promtool: options.promtool,
      folder: options.folder,
    });
    if (differences.length > 0) {
      return { fault: broken.fault, traces, differences: differences.length };
    }
  }
  return { fault: broken.fault, traces, differences: 0 };
}

/** Has engines with a fault each judged in the engine's place: the comparison is worth nothing unless it notices every one. */
export async function selfTest(options: {
  seed: number;
  promtool: string;
  folder: string;
}): Promise<FaultFound[]> {
  const batches = inventBatches({
    seed: options.seed,
    count: COUNT,
    size: BATCH_SIZE,
  });
  const numbered = BROKEN_ENGINES.map((broken, index) => ({ broken, index }));
  return inTurns(numbered, WIDTH, ({ broken, index }) =>
    tryFault(broken, batches, {
      promtool: options.promtool,
      folder: path.join(options.folder, `fault-${index + 1}`),
    }),
  );
}
