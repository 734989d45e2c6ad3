// @ts-check

/**
 * Operations learn people's decisions (a second person's approval, a pause), to wait
 * for a time, what a roll-forward stands on, and what a switch cost; their steps
 * learn to keep a state of their own. Replicas take turns at an automation instance
 * through the database, since no process can see the others.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('operations', table => {
    table
      .string('abort_at', 24)
      .comment('When its abort was asked for, ISO-8601 in UTC');
    table
      .text('approval')
      .comment("The second person's approval, as JSON with its actor");
    table.text('pause').comment('Who asked for a pause, when and why, as JSON');
    table
      .string('wakes_at', 24)
      .comment('When it goes on by itself while it waits, ISO-8601 in UTC');
    table
      .text('terms')
      .comment('What a roll-forward stands on, as JSON; null for other kinds');
    table.text('switch_report').comment('What the switch cost, as JSON');
    table.string('followed_by', 36).comment('The rollback that took its place');
    table
      .string('fleet_rollback_id', 36)
      .comment('The fleet rollback that it belongs to');
    table.index(['status', 'wakes_at']);
    table.index(['fleet_rollback_id']);
  });
  await knex.schema.alterTable('operation_steps', table => {
    table
      .text('state')
      .comment('What the step keeps between two of its looks, as JSON');
  });
  await knex.schema.alterTable('organization_modes', table => {
    table
      .text('substitution')
      .comment("Set while one workflow's id serves another's content, as JSON");
  });
  await knex.schema.alterTable('suspended_automations', table => {
    table
      .string('restored_at', 24)
      .comment('When it was verified to be as before again, ISO-8601 in UTC');
  });
  await knex.schema.createTable('switch_turns', table => {
    table.comment('Whose turn it is to switch on an automation instance');
    table.string('instance', 100).primary().comment('Name of the instance');
    table.string('holder', 150).notNullable().comment('Who switches now');
    table
      .string('expires_at', 24)
      .notNullable()
      .comment('Until when the holder may be silent, ISO-8601 in UTC');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('switch_turns');
  await knex.schema.alterTable('suspended_automations', table => {
    table.dropColumn('restored_at');
  });
  await knex.schema.alterTable('organization_modes', table => {
    table.dropColumn('substitution');
  });
  await knex.schema.alterTable('operation_steps', table => {
    table.dropColumn('state');
  });
  await knex.schema.alterTable('operations', table => {
    table.dropIndex(['status', 'wakes_at']);
    table.dropIndex(['fleet_rollback_id']);
  });
  await knex.schema.alterTable('operations', table => {
    table.dropColumns(
      'abort_at',
      'approval',
      'pause',
      'wakes_at',
      'terms',
      'switch_report',
      'followed_by',
      'fleet_rollback_id',
    );
  });
};
