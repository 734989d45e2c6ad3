import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine, report } from '@messaging-health/bench';
import { playHealthy } from './campaigns/playHealthy';
import { playLoaded } from './campaigns/playLoaded';
import { Stage } from './campaigns/Stage';
import { requirementsOf, rowsOf } from './figures/describe';
import { cacheFolder } from './install/cacheFolder';
import { ensureN8n } from './install/ensureN8n';
import { Options, parseOptions } from './parseOptions';
import { N8N_VERSION } from './settings';
import { Operator } from './switching/Operator';
import { PlainScript } from './switching/PlainScript';
import { Teardown } from './Teardown';
import { Customers } from './traffic/Customers';
import { Witness } from './truth/Witness';
import { PairKind } from './world/Pair';
import { startWorld, World } from './world/startWorld';

/** Longest wait for one operation; what the engine allows for its steps is within it. */
const OPERATION_WITHIN = 5 * 60_000;
/** Whatever happens, it ends after that. */
const ALL_WITHIN = 3 * 60 * 60_000;

const began = Date.now();
const tell = (line: string) =>
  process.stdout.write(
    `[${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s] ${line}\n`,
  );

/** As many pairs of each kind as can be needed: ours, the plain script's, and two for each run without load. */
function kindsOf({ pairs, runs, healthyRuns }: Options): PairKind[] {
  const each = 2 * runs + 1 + 2 * healthyRuns;
  return pairs.flatMap(kind => Array.from({ length: each }, () => kind));
}

function stageOf(world: World, options: Options): Stage {
  const { n8n, n8nUrl, chatwoot, backend, ledger, pairs } = world;
  const customers = new Customers(chatwoot, ledger);
  const unused = [...pairs];
  return {
    options,
    customers,
    operator: new Operator(backend, customers, OPERATION_WITHIN),
    script: new PlainScript(n8n, { n8n: n8nUrl, chatwoot: chatwoot.url }),
    witness: new Witness(n8n, ledger),
    chatwootUrl: chatwoot.url,
    observer: backend.client,
    takePair(kind) {
      const index = unused.findIndex(pair => pair.kind === kind);
      if (index < 0) {
        throw new Error(`There is no unused pair ${kind} left.`);
      }
      return unused.splice(index, 1)[0];
    },
    tell,
  };
}

async function play(world: World, options: Options): Promise<void> {
  const stage = stageOf(world, options);
  const { trials, loads } = await playLoaded(stage);
  const all = [...trials, ...(await playHealthy(stage))];
  await report({
    name: 'e2e-n8n',
    title: `Rollback${
      options.rollbackOnly ? '' : ' and roll-forward'
    } on a real n8n ${N8N_VERSION}, beside a plain script`,
    machine: await describeMachine(),
    rows: rowsOf(all),
    requirements: requirementsOf(all, loads, options.rate),
    details: { options, n8n: N8N_VERSION, loads, trials: all },
  });
}

/** `yarn e2e:n8n`. */
async function main() {
  const options = parseOptions(process.argv.slice(2));
  const postgres = process.env.BENCH_POSTGRES;
  if (!postgres) {
    throw new Error(
      'BENCH_POSTGRES names no PostgreSQL. Run this with `yarn e2e:n8n`, which starts one.',
    );
  }
  const program = await ensureN8n({
    folder: cacheFolder(process.env, N8N_VERSION),
    version: N8N_VERSION,
    tell,
  });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'n8n-real-'));
  const teardown = new Teardown();
  const leave = (why: string) => {
    process.exitCode = 1;
    tell(`${why}: ending what was started …`);
    void teardown.run(tell).finally(() => process.exit(1));
  };
  process.once('SIGINT', () => leave('Interrupted'));
  process.once('SIGTERM', () => leave('Terminated'));
  setTimeout(() => leave('Out of time'), ALL_WITHIN).unref();
  try {
    const kinds = kindsOf(options);
    await play(
      await startWorld({ postgres, program, folder, kinds, teardown, tell }),
      options,
    );
  } catch (error) {
    process.exitCode = 1;
    throw error;
  } finally {
    await teardown.run(tell);
    if (process.exitCode) {
      tell(`The words of n8n and the backend are kept for reading: ${folder}`);
    } else {
      await fs.rm(folder, { recursive: true, force: true });
    }
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
