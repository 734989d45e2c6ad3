// `yarn bench`, `yarn bench:whatif` and their like: measurements on a real
// PostgreSQL that is started for this run alone. `node scripts/bench.mjs <name> …`; what begins with
// `--` is for the measurement.
import { runMain, SetupError, tell } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runOnPostgres } from './setup/runOnPostgres.mjs';

/** Each measurement's program below packages/bench/src, in the order that `yarn bench` runs them. */
const BENCHES = {
  parity: 'parity/main.ts',
  whatif: 'whatIf/main.ts',
  ingest: 'ingest/main.ts',
  sweep: 'sweep/main.ts',
  history: 'history/main.ts',
  evidence: 'evidence/main.ts',
};

async function main() {
  const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
  const flags = process.argv.slice(2).filter(word => word.startsWith('--'));
  const names = asked.length > 0 ? asked : Object.keys(BENCHES);
  for (const name of names) {
    if (!BENCHES[name]) {
      throw new SetupError(
        `There is no measurement "${name}".`,
        `name one of ${Object.keys(BENCHES).join(', ')}, or none for all.`,
      );
    }
  }
  const node = await ensureNode();
  await ensureInstalled(node);
  const failed = [];
  for (const name of names) {
    tell(`Measuring: ${name}`);
    if (
      (await runOnPostgres(
        node,
        `packages/bench/src/${BENCHES[name]}`,
        flags,
      )) !== 0
    ) {
      failed.push(name);
    }
  }
  if (failed.length > 0) {
    tell(`Did not hold: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

await runMain(main);
