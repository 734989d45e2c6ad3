// @ts-check

/**
 * Which runs of templates asked for an operation: an incident links to them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('operation_tasks', table => {
    table.comment(
      'Scaffolder tasks that started, joined or resumed an operation',
    );
    table
      .string('operation_id', 36)
      .notNullable()
      .references('id')
      .inTable('operations')
      .onDelete('CASCADE');
    table.string('task_id', 64).notNullable().comment('Id of the task');
    table
      .string('at', 24)
      .notNullable()
      .comment('When it asked first, ISO-8601 in UTC');
    table.primary(['operation_id', 'task_id']);
  });
  await knex.schema.alterTable('fleet_rollbacks', table => {
    table
      .string('scaffolder_task_id', 64)
      .comment('Scaffolder task that asked for it; empty where none did');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('fleet_rollbacks', table => {
    table.dropColumn('scaffolder_task_id');
  });
  await knex.schema.dropTable('operation_tasks');
};
