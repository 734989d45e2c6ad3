// @ts-check

/**
 * Incidents, and what is listed under them. Two guards live in the schema because
 * no process can keep them alone: numbers come from one counter row, and an
 * organization has one `open_ticket` (1 while its incident is open, NULL once it
 * has ended; NULLs never collide in a unique pair).
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_counter', table => {
    table.comment('The newest incident number; one row');
    table.integer('id').primary().comment('Always 1');
    table.integer('last').notNullable().comment('42 for INC-000042');
  });
  await knex('incident_counter').insert({ id: 1, last: 0 });
  await knex.schema.createTable('incidents', table => {
    table.comment('One row an incident');
    table.integer('sequence').primary().comment('42 for INC-000042');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .text('organization_title')
      .notNullable()
      .comment('Its title when the incident was opened');
    table
      .text('entity_ref')
      .notNullable()
      .comment('Its catalog entity when the incident was opened');
    table.string('status', 16).notNullable().comment('Status of the incident');
    table
      .integer('open_ticket')
      .comment('1 while the incident is open, NULL once it has ended');
    table.string('onset_at', 24).comment('First breach, ISO-8601 in UTC');
    table
      .string('detected_at', 24)
      .notNullable()
      .comment('When a trigger fired or a person saw it, ISO-8601 in UTC');
    table.text('opened_by').notNullable().comment('Who opened it, as JSON');
    table.text('reason').comment('Why a person opened it, masked');
    table
      .string('decided_at', 24)
      .comment('When the first rollback was decided, ISO-8601 in UTC');
    table
      .string('restored_at', 24)
      .comment('When customers were first served again, ISO-8601 in UTC');
    table.string('closed_at', 24).comment('When it ended, ISO-8601 in UTC');
    table
      .text('customer_message')
      .comment('The first message to the customer by language, as JSON');
    table
      .string('updated_at', 24)
      .notNullable()
      .comment('Last change of the record, ISO-8601 in UTC');
    table.unique(['organization_id', 'open_ticket']);
    table.index(['detected_at', 'sequence']);
    table.index(['organization_id', 'detected_at', 'sequence']);
    table.index(['status', 'detected_at', 'sequence']);
    table.index(['open_ticket', 'detected_at', 'sequence']);
  });
  await createLists(knex);
};

/** @param {import('knex').Knex} knex */
async function createLists(knex) {
  await knex.schema.createTable('incident_triggers', table => {
    table.comment('Triggers that fired in an incident');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table.string('trigger', 32).notNullable().comment('Id of the trigger');
    table
      .string('at', 24)
      .notNullable()
      .comment('When it fired, ISO-8601 in UTC');
    table.primary(['incident', 'trigger']);
    table.index(['trigger', 'incident']);
  });
  await knex.schema.createTable('incident_operations', table => {
    table.comment('Operations that were decided in an incident');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table
      .string('operation_id', 36)
      .notNullable()
      .comment('Id of the operation');
    table
      .string('at', 24)
      .notNullable()
      .comment('When it was decided, ISO-8601 in UTC');
    table.primary(['incident', 'operation_id']);
  });
  await knex.schema.createTable('incident_hypotheses', table => {
    table.comment('First guesses at the cause');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table
      .string('code', 64)
      .notNullable()
      .comment('Code of the statement: the system guesses each thing once');
    table.text('statement').notNullable().comment('The guess, as JSON');
    table.text('author').notNullable().comment('Who guesses, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.primary(['incident', 'code']);
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_hypotheses');
  await knex.schema.dropTable('incident_operations');
  await knex.schema.dropTable('incident_triggers');
  await knex.schema.dropTable('incidents');
  await knex.schema.dropTable('incident_counter');
};
