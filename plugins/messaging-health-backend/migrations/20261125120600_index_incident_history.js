// @ts-check

/**
 * What the history is searched by. Documents are assembled by the plugin, in the transaction of each
 * change; those of incidents that stand already are made after the start, a part at a time, from rows
 * of version 0. Each filter has an index in the order of the history, newest detection first.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_documents', table => {
    table.comment('What text search reads of each incident; one row each');
    table.integer('incident').primary().comment('Sequence of the incident');
    table
      .integer('version')
      .notNullable()
      .comment('How the text was assembled; 0 before it was');
    table.text('text').notNullable().comment('Assembled text, masked');
    if (isSqlite(knex)) {
      table
        .bigInteger('place')
        .unique()
        .comment('Row of incident_words; sorts as the history does');
    } else {
      table
        .specificType('words', 'tsvector')
        .comment('Words of the text without accents and capitals');
    }
    table.index(['version', 'incident']);
  });
  if (isSqlite(knex)) {
    await knex.raw(
      `create virtual table incident_words using fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`,
    );
  } else {
    await knex.raw(
      'create index incident_documents_words_index on incident_documents using gin (words) with (fastupdate = off)',
    );
  }
  await knex.raw(
    `insert into incident_documents (incident, version, text) select sequence, 0, '' from incidents`,
  );
  await extendTriggers(knex);
  await knex.schema.alterTable('incidents', table => {
    table.index(['severity', 'detected_at', 'sequence']);
    table.index(['sla', 'detected_at', 'sequence']);
    table.index(['closed_at', 'sequence']);
    table.index(['updated_at', 'sequence']);
  });
  await knex.schema.alterTable('incident_clocks', table => {
    table.index(['clock', 'started_at']);
  });
  await knex.schema.createTable('retention_progress', table => {
    table.comment('How far the purges over ended incidents have come');
    table.string('kind', 32).notNullable().comment('What is purged');
    table
      .string('pass', 16)
      .notNullable()
      .comment('Column of incidents that the walk goes by');
    table
      .string('number', 32)
      .notNullable()
      .comment('The last incident that was dealt with');
    table
      .string('at', 24)
      .notNullable()
      .comment('What that column held, ISO-8601 in UTC');
    table.primary(['kind', 'pass']);
  });
};

/**
 * An incident never changes when it was detected, so that its triggers may hold it, too.
 *
 * @param {import('knex').Knex} knex
 */
async function extendTriggers(knex) {
  await knex.schema.alterTable('incident_triggers', table => {
    table
      .string('detected_at', 24)
      .comment('When the incident was detected, ISO-8601 in UTC');
  });
  await knex.raw(
    'update incident_triggers set detected_at = (select detected_at from incidents where sequence = incident_triggers.incident)',
  );
  await knex.schema.alterTable('incident_triggers', table => {
    table.index(['trigger', 'detected_at', 'incident']);
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('incident_clocks', table => {
    table.dropIndex(['clock', 'started_at']);
  });
  await knex.schema.dropTable('retention_progress');
  await knex.schema.alterTable('incidents', table => {
    table.dropIndex(['severity', 'detected_at', 'sequence']);
    table.dropIndex(['sla', 'detected_at', 'sequence']);
    table.dropIndex(['closed_at', 'sequence']);
    table.dropIndex(['updated_at', 'sequence']);
  });
  await knex.schema.alterTable('incident_triggers', table => {
    table.dropIndex(['trigger', 'detected_at', 'incident']);
    table.dropColumn('detected_at');
  });
  if (isSqlite(knex)) {
    await knex.schema.dropTable('incident_words');
  }
  await knex.schema.dropTable('incident_documents');
};

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return String(knex.client.config.client).includes('sqlite');
}
