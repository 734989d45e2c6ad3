// @ts-check

/**
 * Rollbacks of several organizations that share a cause. Each member's own operation
 * holds the truth about it; here stands only who comes when.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_rollbacks', table => {
    table.comment('One row a fleet rollback');
    table.string('id', 36).primary().comment('UUID of the fleet rollback');
    table.string('status', 16).notNullable().comment('Its status');
    table.text('reason').notNullable().comment('Why it was asked for');
    table.text('requested_by').notNullable().comment('Who asked, as JSON');
    table
      .string('requested_at', 24)
      .notNullable()
      .comment('When it was asked for, ISO-8601 in UTC');
    table.integer('wave_size').notNullable().comment('Members of a wave');
    table
      .integer('wave')
      .notNullable()
      .defaultTo(0)
      .comment('The wave under way; 0 is the canary');
    table.text('stop').comment('Why it stands still, as JSON');
    table
      .integer('version')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the changes, so that of two at once one is refused');
    table
      .string('updated_at', 24)
      .notNullable()
      .comment('Last change, ISO-8601 in UTC');
    table.string('finished_at', 24).comment('When it ended, ISO-8601 in UTC');
    table.index(['status', 'requested_at']);
  });
  await knex.schema.createTable('fleet_rollback_members', table => {
    table.comment('The organizations of each fleet rollback');
    table
      .string('fleet_rollback_id', 36)
      .notNullable()
      .comment('The fleet rollback');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table.integer('position').notNullable().comment('From 0, the canary');
    table.integer('wave').notNullable().comment('When it comes; 0 is first');
    table.text('title').notNullable().comment('Its title when it was asked');
    table.text('entity_ref').notNullable().comment('Its catalog entity');
    table.string('state', 16).notNullable().comment('How it stands');
    table.string('operation_id', 36).comment('Its rollback, once it began');
    table.string('incident', 16).comment('Its incident, once it began');
    table.text('statement').comment('What became of it, as JSON');
    table.primary(['fleet_rollback_id', 'organization_id']);
    table.index(['organization_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fleet_rollback_members');
  await knex.schema.dropTable('fleet_rollbacks');
};
