// @ts-check

/**
 * What people decided about a fleet rollback is kept with it, so that the incidents of
 * its members hear of it even where the process that took the decision dies.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_rollbacks', table => {
    table
      .text('decisions')
      .notNullable()
      .defaultTo('[]')
      .comment('What people decided about it, as JSON, oldest first');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('fleet_rollbacks', table => {
    table.dropColumn('decisions');
  });
};
