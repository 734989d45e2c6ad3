import { applyMigrations } from '@messaging-health/backstage-plugin-backend/testUtils';
import { addressOf, connect } from '../backend/connect';
import { describeMachine } from '../report/describeMachine';
import { report } from '../report/report';
import { evidenceRequirements, evidenceRows } from './describeEvidence';
import { measureAppends } from './measureAppends';
import { measureProof } from './measureProof';

const ROUNDS = 5;
const APPENDS = 1000;
const ENTRIES = 100_000;
const tell = (line: string) => process.stdout.write(`${line}\n`);

/** `yarn bench:evidence`: what the proof of records costs, and whether it holds. */
async function main() {
  const knex = connect(addressOf(process.env));
  try {
    await applyMigrations(knex);
    tell('Appends and bare inserts in turns …');
    const rates = await measureAppends(knex, {
      rounds: ROUNDS,
      count: APPENDS,
    });
    tell(`${ENTRIES} entries before both judges …`);
    const proof = await measureProof(knex, {
      entries: ENTRIES,
      rounds: ROUNDS,
    });
    await report({
      name: 'evidence',
      title: 'Records that prove themselves, beside bare inserts',
      machine: await describeMachine(knex),
      rows: evidenceRows(rates, proof),
      requirements: evidenceRequirements(proof),
      details: { rates, proof, rounds: ROUNDS, appends: APPENDS },
    });
  } finally {
    await knex.destroy();
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
