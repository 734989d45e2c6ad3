// @ts-check

/**
 * The story of each incident. Entries are only ever added, so there is no column
 * that says when one was changed. The head of each story is kept apart: locking
 * that one row is what puts concurrent entries in order on every database.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('timeline_heads', table => {
    table.comment('The newest entry of each timeline');
    table
      .string('incident', 32)
      .primary()
      .comment('Number of the incident, for example INC-000042');
    table
      .integer('sequence')
      .notNullable()
      .comment('Sequence number of the newest entry; 0 before the first');
    table
      .string('hash', 64)
      .notNullable()
      .comment('Hash of the newest entry; zeroes before the first');
  });
  await knex.schema.createTable('timeline_entries', table => {
    table.comment('What happened in each incident; append-only');
    table
      .string('incident', 32)
      .notNullable()
      .comment('Number of the incident, for example INC-000042');
    table
      .integer('sequence')
      .notNullable()
      .comment('Place in the timeline, from 1, without gaps');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .string('at', 24)
      .notNullable()
      .comment('When it was recorded, ISO-8601 in UTC');
    table.text('actor').notNullable().comment('Who did or saw it, as JSON');
    table
      .string('kind', 32)
      .notNullable()
      .comment('Kind of the entry, for filtering');
    table
      .text('statement')
      .notNullable()
      .comment('What was said, as JSON: code, masked values and English text');
    table
      .text('details')
      .notNullable()
      .comment('Figures, ids and links behind it, as masked JSON');
    table
      .string('previous_hash', 64)
      .notNullable()
      .comment('Hash of the entry before; zeroes in the first');
    table
      .string('hash', 64)
      .notNullable()
      .comment('SHA-256 of the canonical JSON of the rest of the entry');
    table
      .string('once_key', 200)
      .comment('Set where a repeat of the work must not add a second entry');
    table.primary(['incident', 'sequence']);
    table.unique(['incident', 'once_key']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('timeline_entries');
  await knex.schema.dropTable('timeline_heads');
};
