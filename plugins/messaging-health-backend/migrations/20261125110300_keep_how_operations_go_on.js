// @ts-check

/**
 * What people decide must be told to the incident whoever is killed in between, so it is
 * kept with the operation until then: who had it go on, and that nobody need be served.
 * The mode before an operation is what an abort goes back to where nothing can be seen.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('operations', table => {
    table
      .text('resumed')
      .comment('Who had it go on last, when and why, as JSON with its actor');
    table
      .integer('left_unserved')
      .notNullable()
      .defaultTo(0)
      .comment('1 where its abort said that nobody need serve the customers');
    table
      .string('mode_before', 16)
      .comment('What ran for the organization when it was asked for');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('operations', table => {
    table.dropColumns('resumed', 'left_unserved', 'mode_before');
  });
};
