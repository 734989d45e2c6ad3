import { FiringMinutes, Judge } from './engine/Judge';
import { Difference } from './promtool/parseDifferences';
import { promtoolFiles } from './promtool/promtoolFiles';
import { RULES_FILE, runPromtool } from './promtool/runPromtool';
import { Batch } from './traces/inventBatches';

/** What the engine found in a batch, and where promtool does not agree. */
export interface CheckedBatch {
  found: ReadonlyMap<string, FiringMinutes>;
  differences: Difference[];
}

/** Judges a batch's traces, and has promtool test each minute of what was found. */
export async function checkBatch(options: {
  batch: Batch;
  judge: Judge;
  promtool: string;
  folder: string;
}): Promise<CheckedBatch> {
  const { batch, judge, promtool, folder } = options;
  const found = new Map(
    batch.traces.map(({ organization, minutes }) => [
      organization,
      judge(minutes, batch.limits),
    ]),
  );
  const differences = await runPromtool({
    promtool,
    folder,
    files: promtoolFiles(batch, found, RULES_FILE),
  });
  return { found, differences };
}
