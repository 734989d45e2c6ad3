import { Knex } from 'knex';
import {
  createNumbers,
  Dialect,
  FILLER_OF,
  INSERT_FILLERS,
  INSERT_TRIGGERS,
  insertEntries,
  insertIncidents,
  markedWords,
  OPEN_SOME,
  POSTGRES,
} from './seedSql';

/** Tables that grow with every incident. */
export const LARGE_TABLES = [
  'incidents',
  'incident_triggers',
  'incident_documents',
  'timeline_entries',
  'timeline_contents',
  'timeline_heads',
];

/** What keeps rows from coming in fast: taken away before, and put back after. Answers the statements that do so. */
async function takeIndexesAway(knex: Knex): Promise<string[]> {
  const { rows: constraints } = await knex.raw(
    `select c.conrelid::regclass::text as table, c.conname as name, pg_get_constraintdef(c.oid) as definition
     from pg_constraint c where c.conrelid::regclass::text = any(?) and c.contype in ('p', 'u')`,
    [LARGE_TABLES],
  );
  for (const { table, name } of constraints) {
    await knex.raw('alter table ?? drop constraint ??', [table, name]);
  }
  const { rows: indexes } = await knex.raw(
    'select indexname as name, indexdef as definition from pg_indexes where tablename = any(?)',
    [LARGE_TABLES],
  );
  for (const { name } of indexes) {
    await knex.raw('drop index ??', [name]);
  }
  return [
    ...constraints.map(
      (of: { table: string; name: string; definition: string }) =>
        `alter table "${of.table}" add constraint "${of.name}" ${of.definition}`,
    ),
    ...indexes.map(({ definition }: { definition: string }) => definition),
  ];
}

async function insertDocuments(knex: Knex, dialect: Dialect): Promise<void> {
  await knex.raw(INSERT_FILLERS);
  const made = `
    select i.sequence, i.detected_at, ${markedWords(
      'i.sequence',
    )} as marked, f.text as filler
    from incidents as i join bench_fillers as f on f.n = i.${FILLER_OF}`;
  if (dialect === POSTGRES) {
    await knex.raw(
      `insert into incident_documents (incident, version, text, words)
       select sequence, 1, marked || filler,
         array_to_tsvector(array_remove(string_to_array(marked, ' '), '')) || to_tsvector('simple', filler)
       from (${made}) as made`,
    );
    return;
  }
  await knex.raw(
    `insert into incident_documents (incident, version, text, place)
     select sequence, 1, marked || filler,
       (unixepoch(detected_at) * 1000 + cast(substr(detected_at, 21, 3) as integer)) * 4194304 + sequence
     from (${made}) as made`,
  );
  await knex.raw(
    'insert into incident_words (rowid, words) select place, text from incident_documents order by place',
  );
}

/** Fills a migrated, empty database; the same incidents each time. */
export async function seedHistory(
  knex: Knex,
  dialect: Dialect,
  incidents: number,
  tell: (line: string) => void,
): Promise<void> {
  const timed = async (what: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    tell(`  ${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  const isPostgres = dialect === POSTGRES;
  const indexes = isPostgres ? await takeIndexesAway(knex) : [];
  await createNumbers(knex, dialect, incidents);
  await timed('incidents', async () => {
    await knex.raw(insertIncidents(dialect));
    await knex.raw(OPEN_SOME);
    await knex('incident_counter').update({ last: incidents });
  });
  await timed('triggers', async () => {
    for (const statement of INSERT_TRIGGERS) {
      await knex.raw(statement);
    }
  });
  await timed('documents', () => insertDocuments(knex, dialect));
  await timed('timelines', async () => {
    for (const statement of insertEntries(dialect)) {
      await knex.raw(statement);
    }
  });
  await timed('indexes and statistics', async () => {
    for (const definition of indexes) {
      await knex.raw(definition);
    }
    await knex.raw('drop table bench_numbers');
    await knex.raw('drop table bench_fillers');
    if (isPostgres) {
      for (const table of LARGE_TABLES) {
        await knex.raw('vacuum (analyze) ??', [table]);
      }
    } else {
      await knex.raw('analyze');
    }
  });
}
