import { promises as fs } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { applyMigrations } from '@messaging-health/backstage-plugin-backend/testUtils';
import createKnex, { Knex } from 'knex';
import { backendConfig } from '../backend/backendConfig';
import { BackendProcess } from '../backend/BackendProcess';
import { addressOf } from '../backend/connect';
import { ASKER_TOKEN, DATABASE, POOL } from '../backend/settings';
import { describeMachine } from '../report/describeMachine';
import { report } from '../report/report';
import { Asker } from './Asker';
import {
  HistoryResult,
  historyRequirements,
  historyRows,
} from './describeHistory';
import { measureDoor, measureHistory } from './measureHistory';
import { HistoryOptions, parseHistoryOptions } from './parseHistoryOptions';
import { checkScreens } from './screens';
import { seedHistory } from './seedHistory';
import { Dialect, POSTGRES, SQLITE } from './seedSql';
import { BARE_DATABASE_VARIABLE, ENTRIES, SQLITE_SHARE } from './settings';

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** A database of its own, and the part of app-config that says where it is. */
interface Place {
  name: string;
  dialect: Dialect;
  incidents: number;
  knex: Knex;
  /** How knex gets there, in any process. */
  bare: object;
  database: object;
}

async function createPostgres(incidents: number): Promise<Place> {
  const server = createKnex({
    client: 'pg',
    connection: addressOf(process.env),
  });
  await server.raw('create database ??', [DATABASE]);
  await server.destroy();
  const bare = {
    client: 'pg',
    connection: addressOf(process.env, DATABASE),
    pool: POOL,
  };
  return {
    ...{ name: 'PostgreSQL', dialect: POSTGRES, incidents, bare },
    knex: createKnex(bare),
    database: backendConfig(0, addressOf(process.env)).backend.database,
  };
}

function createSqlite(incidents: number, folder: string): Place {
  const bare = {
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'messaging-health.sqlite') },
    useNullAsDefault: true,
  };
  return {
    ...{ name: 'SQLite', dialect: SQLITE, incidents, bare },
    knex: createKnex(bare),
    database: {
      client: 'better-sqlite3',
      connection: { directory: folder },
    },
  };
}

async function measurePlace(
  place: Place,
  folder: string,
  samples: number,
): Promise<HistoryResult> {
  const { name, knex, dialect, incidents, database } = place;
  const isPostgres = dialect === POSTGRES;
  tell(
    `${name}: storing ${incidents} incidents and ${
      incidents * ENTRIES
    } entries …`,
  );
  await applyMigrations(knex);
  await seedHistory(knex, dialect, incidents, tell);
  const plans = await checkScreens(knex, isPostgres, incidents);
  tell(`${name}: asking …`);
  const backend = await BackendProcess.start(folder, {
    file: path.join(__dirname, 'program.ts'),
    config: port => {
      const usual = backendConfig(port, '');
      return { ...usual, backend: { ...usual.backend, database } };
    },
    environment: { [BARE_DATABASE_VARIABLE]: JSON.stringify(place.bare) },
    token: ASKER_TOKEN,
  });
  const asker = new Asker(backend.url);
  try {
    return {
      ...{ database: name, incidents, entries: incidents * ENTRIES, plans },
      door: await measureDoor({ asker, samples }),
      measured: await measureHistory({
        ...{ knex, asker, isPostgres, incidents, samples },
      }),
    };
  } finally {
    asker.close();
    await backend.stop();
  }
}

async function measureAll(
  options: HistoryOptions,
  folder: string,
): Promise<void> {
  const places: Place[] = [];
  if (options.databases !== 'sqlite') {
    places.push(await createPostgres(options.incidents));
  }
  if (options.databases !== 'postgres') {
    places.push(
      createSqlite(Math.ceil(options.incidents / SQLITE_SHARE), folder),
    );
  }
  try {
    const results: HistoryResult[] = [];
    for (const place of places) {
      results.push(await measurePlace(place, folder, options.samples));
    }
    const postgres = places.find(({ dialect }) => dialect === POSTGRES);
    await report({
      name: 'history',
      title: 'The history of incidents over HTTP, beside the bare SQL page',
      machine: await describeMachine(postgres?.knex),
      rows: historyRows(results),
      requirements: historyRequirements(results),
      details: { options, results },
    });
  } finally {
    await Promise.all(places.map(({ knex }) => knex.destroy()));
  }
}

/** `yarn bench:history`: pages, filters, text search and one incident, over a million incidents. */
async function main(): Promise<void> {
  const options = parseHistoryOptions(process.argv.slice(2));
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-history-'));
  await measureAll(options, folder);
  if (process.exitCode) {
    tell(`The backends' words are kept for reading: ${folder}`);
  } else {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
