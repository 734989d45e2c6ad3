import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabases, startCrmSandbox } from '@messaging-health/sandbox';
import { Client } from 'pg';
import { addressOf, connect } from '../backend/connect';
import { describeMachine } from '../report/describeMachine';
import { report } from '../report/report';
import { describeSweep } from './describeSweep';
import { MeasuredSize } from './measureSize';
import { seedCrm } from './seedCrm';
import {
  CRM_DATABASE,
  MEASURED,
  PORTAL_DATABASE,
  RESOLUTIONS,
  SIZES,
} from './settings';

const tell = (line: string) => process.stdout.write(`${line}\n`);

async function asSuperuser(database: string, statement: string) {
  const client = new Client({
    connectionString: addressOf(process.env, database),
  });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function makeCrm(): Promise<void> {
  const owner = await prepareDatabases(addressOf(process.env), CRM_DATABASE);
  const crm = await startCrmSandbox({ connectionString: owner });
  await crm.stop();
  const client = new Client({
    connectionString: addressOf(process.env, CRM_DATABASE),
  });
  await client.connect();
  try {
    await seedCrm(client);
  } finally {
    await client.end();
  }
}

/** Measures one size in a process of its own. */
async function measure(
  organizations: number,
  rounds: number,
): Promise<MeasuredSize> {
  const portal = `${PORTAL_DATABASE}_${organizations}`;
  await asSuperuser('postgres', `create database ${portal}`);
  const child = fork(
    path.join(__dirname, 'sizeProgram.ts'),
    [String(organizations), String(rounds), portal],
    {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    },
  );
  const answers: MeasuredSize[] = [];
  child.on('message', (said: { type?: string; measured: MeasuredSize }) => {
    if (said.type === MEASURED) {
      answers.push(said.measured);
    }
  });
  const [code] = await once(child, 'exit');
  if (code !== 0 || answers.length === 0) {
    throw new Error(
      `The rounds over ${organizations} organizations did not end; the words are above.`,
    );
  }
  return answers[0];
}

/** `yarn bench:sweep`: whole rounds over many organizations, beside the bare SQL. */
async function main() {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '24' } },
  });
  const rounds = Math.max(8, Number(values.rounds) || 0);
  tell(`Filling the CRM with ${RESOLUTIONS} resolutions …`);
  await makeCrm();
  const sizes: MeasuredSize[] = [];
  for (const organizations of SIZES) {
    tell(`Rounds over ${organizations} organizations …`);
    sizes.push(await measure(organizations, rounds));
  }
  const knex = connect(addressOf(process.env));
  const machine = await describeMachine(knex);
  await knex.destroy();
  await report({
    name: 'sweep',
    title: `Whole rounds over the CRM's ${RESOLUTIONS} resolutions, every 15 s, beside the bare SQL`,
    machine,
    ...describeSweep(sizes),
    details: { sizes },
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
