// @ts-check

/**
 * What proves an incident's record: figures, decisions, outcomes. Kept apart from
 * the timeline because one is told and the other is measured.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence_items', table => {
    table.comment('What proves the record of each incident; only added to');
    table.string('id', 36).primary().comment('UUID of the item');
    table
      .string('incident', 32)
      .notNullable()
      .comment('Number of the incident, for example INC-000042');
    table.string('kind', 32).notNullable().comment('Kind of the evidence');
    table
      .string('collected_at', 24)
      .notNullable()
      .comment('When it was collected, ISO-8601 in UTC');
    table
      .text('collected_by')
      .notNullable()
      .comment('Who collected it, as JSON');
    table.text('content').notNullable().comment('What it says, as masked JSON');
    table
      .string('once_key', 200)
      .comment('Set where a repeat of the work must not add a second item');
    table.unique(['incident', 'once_key']);
    table.index(['incident', 'collected_at', 'id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_items');
};
