import { randomUUID } from 'node:crypto';
import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeMachine } from '../report/describeMachine';
import { report } from '../report/report';
import { BackendProcess } from '../backend/BackendProcess';
import { addressOf, connect } from '../backend/connect';
import { startPluginAlone } from '../backend/startPluginAlone';
import {
  PhaseResult,
  phaseRequirements,
  rateRequirements,
  rateRows,
} from './describeIngest';
import { Ledger } from './Ledger';
import { parseOptions } from './parseOptions';
import { killMidway } from './phases/killMidway';
import { measureRates } from './phases/measureRates';
import { repeatBatches } from './phases/repeatBatches';
import { shareAmongReplicas } from './phases/shareAmongReplicas';
import { countObservations, readStored } from './readStored';
import { ObservationSource } from './sending/ObservationSource';
import { Outcome } from './sending/Sender';
import { DATABASE } from '../backend/settings';
import { ORGANIZATIONS } from './settings';
import { Stage } from './Stage';

const KILLS = 5;
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Holds what is stored against the sender's books, after a phase. */
async function settle(
  { knex, ledger }: Stage,
  phase: string,
  outcome?: Outcome,
): Promise<PhaseResult> {
  return {
    phase,
    outcome,
    balance: ledger.compare(await readStored(knex)),
    sent: ledger.observations,
    kept: await countObservations(knex),
  };
}

async function playAll(stage: Stage, args: string[]) {
  const options = parseOptions(args);
  const { batches } = options;
  tell('Rates: insertions and requests in turns …');
  const rates = await measureRates(stage, options);
  const phases = [await settle(stage, 'rates')];
  tell('Repeats: every fifth batch again, some at the same time …');
  const repeats = await repeatBatches(stage, batches);
  phases.push(await settle(stage, 'repeats', repeats));
  tell(`Kills: kill -9 in the middle, ${KILLS} times …`);
  const killed = await killMidway(stage, {
    batches: 3 * batches,
    kills: KILLS,
  });
  phases.push({
    ...(await settle(stage, 'kills', killed)),
    kills: KILLS,
  });
  tell('Two replicas on one database, one of them killed …');
  const shared = await shareAmongReplicas(stage, 2 * batches);
  phases.push({
    ...(await settle(stage, 'two replicas', shared)),
    kills: 1,
  });
  return { options, rates, phases };
}

/** `yarn bench:ingest`: observations over HTTP beside the same rows inserted by knex. */
async function main() {
  const address = addressOf(process.env);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-ingest-'));
  const replicas: BackendProcess[] = [];
  const startReplica = async () => {
    const replica = await startPluginAlone(address, folder, ORGANIZATIONS);
    replicas.push(replica);
    return replica;
  };
  const replica = await startReplica();
  const knex = connect(addressOf(process.env, DATABASE));
  const ledger = new Ledger();
  const source = new ObservationSource({
    organizations: ORGANIZATIONS,
    newId: randomUUID,
    now: Date.now,
    onMade: observation => ledger.add(observation),
  });
  try {
    const stage = { knex, source, ledger, replica, startReplica };
    const { options, rates, phases } = await playAll(
      stage,
      process.argv.slice(2),
    );
    await report({
      name: 'ingest',
      title:
        'Observations pushed over HTTP, beside the same rows inserted by knex',
      machine: await describeMachine(knex),
      rows: rateRows(rates),
      requirements: [
        ...rateRequirements(rates),
        ...phases.flatMap(phaseRequirements),
      ],
      details: { options, rates, phases },
    });
  } finally {
    await Promise.all(replicas.map(one => one.stop()));
    await knex.destroy();
  }
  if (process.exitCode) {
    tell(`The backends' words are kept for reading: ${folder}`);
  } else {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
