import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import createKnex, { Knex } from 'knex';
import {
  DEFAULT_LIMITS,
  TriggerOverrides,
  WhatIfAnswer,
  WhatIfRequest,
} from '@messaging-health/backstage-plugin-common';
import {
  applyMigrations,
  createWhatIf,
  DAY,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { addressOf } from '../backend/connect';
import { describeMachine } from '../report/describeMachine';
import { report, Requirement, Row } from '../report/report';
import { startPluginAlone } from '../backend/startPluginAlone';
import { DATABASE } from '../backend/settings';
import { inventOrganizations } from '../inventOrganization';
import { checkAnswer } from './checkAnswer';
import { measure, rounded, Taken } from './measure';
import { measurePhases } from './measurePhases';
import { Seeded, seedHistory } from './seedHistory';
import {
  DAYS,
  ORGANIZATIONS,
  MOST_SECONDS,
  OTHER_LIMITS,
  PRESENT_LIMITS,
  RETENTION,
} from './settings';

const MINUTE = 60_000;
const TIMES = 3;
const tell = (line: string) => process.stdout.write(`${line}\n`);

type Ask = (request: WhatIfRequest) => Promise<WhatIfAnswer>;

function questionOf({ to }: Seeded, triggers: TriggerOverrides): WhatIfRequest {
  return {
    from: new Date(to - DAYS * DAY).toISOString(),
    to: new Date(to).toISOString(),
    triggers,
  };
}

/** The median of some times, and the answer. */
async function askRepeatedly(ask: Ask, question: WhatIfRequest) {
  const asked = [];
  for (let time = 0; time < TIMES; time++) {
    asked.push(await measure(() => ask(question)));
  }
  asked.sort((a, b) => a.taken.seconds - b.taken.seconds);
  return asked[Math.floor(TIMES / 2)];
}

const rowOf = (what: string, taken: Taken, more: Row = {}): Row => ({
  what,
  seconds: rounded(taken.seconds),
  'processor seconds': rounded(taken.processorSeconds),
  ...more,
});

async function measureInProcess(knex: Knex, seeded: Seeded) {
  const organizations = inventOrganizations(ORGANIZATIONS);
  tell('Part by part, one after the other …');
  const phases = await measurePhases(knex, seeded, organizations);
  tell('The whole question, through the service …');
  const service = createWhatIf({
    knex,
    clock: new SystemClock(),
    directory: {
      list: async () => ({ organizations, unusable: [] }),
      get: async () => organizations[0],
    },
    retention: RETENTION,
    limitsOf: () => DEFAULT_LIMITS,
    sources: [],
  });
  const whole = await askRepeatedly(
    request => service.ask(request),
    questionOf(seeded, OTHER_LIMITS),
  );
  return { phases, whole };
}

async function measureOverHttp(seeded: Seeded, folder: string) {
  tell('The whole question, over HTTP, of a real backend …');
  const backend = await startPluginAlone(
    addressOf(process.env),
    folder,
    ORGANIZATIONS,
  );
  try {
    const ask: Ask = body => backend.client.call('askWhatIf', { body });
    const before = await backend.memory();
    const first = await measure(() => ask(questionOf(seeded, PRESENT_LIMITS)));
    const whole = await askRepeatedly(ask, questionOf(seeded, OTHER_LIMITS));
    return { before, first, whole, after: await backend.memory() };
  } finally {
    await backend.stop();
  }
}

function soonEnough(what: string, { seconds }: Taken): Requirement {
  return {
    text: `the whole question ${what} in ${seconds.toFixed(
      2,
    )} s, under ${MOST_SECONDS} s`,
    holds: seconds < MOST_SECONDS,
  };
}

async function run(knex: Knex, folder: string): Promise<void> {
  await applyMigrations(knex);
  const clock = new SystemClock();
  const now = clock.now().getTime();
  tell('Storing 90 days of 200 organizations: about a minute …');
  const seeded = await seedHistory(knex, Math.floor(now / MINUTE) * MINUTE);
  const { phases, whole } = await measureInProcess(knex, seeded);
  const http = await measureOverHttp(seeded, folder);
  const checked = checkAnswer(http.first.result, seeded);
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  const size = { series: seeded.series, steps: http.whole.result.judged.steps };
  await report({
    name: 'whatif',
    title: `What-if: ${seeded.days} packed days, ${seeded.minutes} minutes, ${seeded.episodes} recorded episodes`,
    machine: await describeMachine(knex),
    rows: [
      rowOf('find series and episodes', phases.find),
      rowOf('read', phases.read),
      rowOf('unpack', phases.unpack),
      rowOf('judge', phases.judge),
      rowOf('compare', phases.compare),
      rowOf('whole, through the service', whole.taken, size),
      rowOf('whole, over HTTP, first', http.first.taken, size),
      rowOf('whole, over HTTP', http.whole.taken, {
        ...size,
        'peak memory (MB)': megabytes(http.after.peak),
      }),
    ],
    requirements: [
      soonEnough('through the service', whole.taken),
      soonEnough('over HTTP', http.whole.taken),
      ...checked.requirements,
    ],
    details: {
      seeded,
      ...checked.details,
      memoryBefore: http.before,
      memoryAfter: http.after,
    },
  });
}

async function main(): Promise<void> {
  const server = createKnex({
    client: 'pg',
    connection: addressOf(process.env),
  });
  await server.raw('create database ??', [DATABASE]);
  await server.destroy();
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-whatif-'));
  const knex = createKnex({
    client: 'pg',
    connection: addressOf(process.env, DATABASE),
  });
  try {
    await run(knex, folder);
  } finally {
    await knex.destroy();
    await fs.rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
