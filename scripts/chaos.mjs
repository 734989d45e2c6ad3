// `yarn chaos`: kills, lies and crowds, on a real PostgreSQL that is started for this run alone.
// `node scripts/chaos.mjs <name> …`; what begins with `--` is for the program.
import { runMain, SetupError, tell } from './setup/console.mjs';
import { ensureInstalled } from './setup/ensureInstalled.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { runOnPostgres } from './setup/runOnPostgres.mjs';

/** Each program below packages/chaos/src, in the order that `yarn chaos` runs them. */
const PROGRAMS = {
  crowd: 'crowd/main.ts',
  lies: 'lies/main.ts',
  kills: 'kills/main.ts',
};

async function main() {
  const words = process.argv.slice(2);
  const asked = words.filter(word => !word.startsWith('--'));
  const flags = words.filter(word => word.startsWith('--'));
  const names = asked.length > 0 ? asked : Object.keys(PROGRAMS);
  for (const name of names) {
    if (!PROGRAMS[name]) {
      throw new SetupError(
        `There is no chaos "${name}".`,
        `name one of ${Object.keys(PROGRAMS).join(', ')}, or none for all.`,
      );
    }
  }
  const node = await ensureNode();
  await ensureInstalled(node);
  const failed = [];
  for (const name of names) {
    tell(`Chaos: ${name}`);
    const program = `packages/chaos/src/${PROGRAMS[name]}`;
    if ((await runOnPostgres(node, program, flags)) !== 0) {
      failed.push(name);
    }
  }
  if (failed.length > 0) {
    tell(`Did not hold: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

await runMain(main);
