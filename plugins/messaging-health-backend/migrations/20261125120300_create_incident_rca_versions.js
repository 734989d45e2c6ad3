// @ts-check

/**
 * The versions of the root cause analysis of each incident. A row is only ever added; what
 * is taken out of one later is its text, and nothing else.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_rca_versions', table => {
    table.comment('Versions of root cause analyses; only added to');
    table
      .string('incident', 32)
      .notNullable()
      .comment('Number of the incident, for example INC-000042');
    table.integer('version').notNullable().comment('1 for the first');
    table
      .string('stage', 12)
      .notNullable()
      .comment('How far it is: draft, preliminary or final');
    table.string('language', 8).notNullable().comment('Language of the text');
    table
      .text('text')
      .comment('The analysis as masked Markdown, NULL once it was erased');
    table.text('author').notNullable().comment('Who wrote it, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table
      .integer('entry')
      .notNullable()
      .comment('Sequence of its entry in the timeline');
    table
      .string('evidence_id', 36)
      .comment('The item of evidence that commits to the text');
    table.primary(['incident', 'version']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_rca_versions');
};
