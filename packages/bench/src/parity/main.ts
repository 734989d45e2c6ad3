import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine } from '../report/describeMachine';
import { report } from '../report/report';
import { compare, Comparison } from './compare';
import {
  linesOf,
  requirementsOf,
  rowsOf,
  selfTestRequirements,
} from './describeParity';
import { findPromtool } from './promtool/findPromtool';
import { parseOptions } from './parseOptions';
import { selfTest } from './selfTest';

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** `yarn bench:parity`: the engine beside `promtool test rules`. */
async function main() {
  const options = parseOptions(process.argv.slice(2), new Date());
  const promtool = await findPromtool(process.env);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-parity-'));
  const { seed } = options;
  tell(`promtool ${promtool.version}, seed ${seed} (--seed=${seed})`);
  const faults = await selfTest({ seed, promtool: promtool.path, folder });
  const comparison: Comparison = options.selfTestOnly
    ? { families: [], differences: [], unequalToItself: [] }
    : await compare({
        seed,
        count: options.traces,
        promtool: promtool.path,
        folder,
      });
  linesOf(comparison.differences).forEach(tell);
  await report({
    name: options.selfTestOnly ? 'parity-self-test' : 'parity',
    title: `Firing minutes of the engine and of Prometheus (promtool ${promtool.version}), seed ${seed}`,
    machine: await describeMachine(),
    rows: rowsOf(comparison),
    requirements: [
      ...(options.selfTestOnly ? [] : requirementsOf(comparison)),
      ...selfTestRequirements(faults),
    ],
    details: { options, promtool, faults, ...comparison },
  });
  if (comparison.differences.length === 0) {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
