// @ts-check

/**
 * Which replica compares organizations with their contingency just now. The lease of a
 * replica that dies ends within seconds, so that another one compares in time.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('watch_rounds', table => {
    table.comment('The lease on the rounds of each watch');
    table.string('name', 32).primary().comment('The watch');
    table.integer('fence').notNullable().comment('Raised by each claim');
    table
      .string('holder', 64)
      .comment('Replica that has the round; empty once the round has ended');
    table
      .string('lease_until_at', 24)
      .comment('After this another replica may claim, ISO-8601 in UTC');
    table
      .string('started_at', 24)
      .comment('When the newest round began, ISO-8601 in UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('watch_rounds');
};
