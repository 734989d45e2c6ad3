import {
  DatabaseTimeline,
  HeadSigner,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { say } from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { medianOf } from '../ingest/medianOf';

const TABLE = 'bench_bare_entries';
const MILLISECONDS = 1000;

/** Entries in a second, appended as the system does, and inserted bare. */
export interface AppendRates {
  appended: number;
  bare: number;
}

async function rateOf(
  count: number,
  work: (index: number) => Promise<unknown>,
) {
  const start = performance.now();
  for (let index = 0; index < count; index++) {
    await work(index);
  }
  return (count * MILLISECONDS) / (performance.now() - start);
}

/**
 * One writer appends entries to a timeline, and in turns inserts the same rows into a table of
 * the same columns and indexes, one by one and each committed.
 */
export async function measureAppends(
  knex: Knex,
  { rounds, count }: { rounds: number; count: number },
): Promise<AppendRates> {
  await knex.raw('create table ?? (like ?? including all)', [
    TABLE,
    'timeline_entries',
  ]);
  const timeline = new DatabaseTimeline({
    knex,
    clock: new SystemClock(),
    pseudonymKey: 'an-invented-pseudonym-key',
    signer: HeadSigner.from({}),
  });
  const append = (incident: string, index: number) =>
    timeline.append({
      organizationId: '00000000-0000-4000-8000-000000000001',
      incident,
      actor: { type: 'user', entityRef: 'user:default/ana' },
      kind: 'note',
      statement: say('incident.note', { person: 'ana', text: `Note ${index}` }),
      details: { index },
    });
  const rates = { appended: [] as number[], bare: [] as number[] };
  for (let round = 1; round <= rounds; round++) {
    const incident = `INC-${round}`;
    rates.appended.push(await rateOf(count, index => append(incident, index)));
    const rows = await knex('timeline_entries').where({ incident });
    rates.bare.push(
      await rateOf(count, index => knex(TABLE).insert(rows[index])),
    );
  }
  return { appended: medianOf(rates.appended), bare: medianOf(rates.bare) };
}
