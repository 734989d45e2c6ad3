// @ts-check

/**
 * Operations are durable records that any replica may carry on. Two guards live in
 * the schema because no process can keep them alone: an organization has one
 * `ticket` called `open` (a finished operation's ticket is its own id, so that the
 * pair stays unique), and a worker may write only under the `fence` number that it
 * claimed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createOperations(knex);
  await createParts(knex);
  await createModes(knex);
};

/** @param {import('knex').Knex} knex */
async function createOperations(knex) {
  await knex.schema.createTable('operations', table => {
    table.comment('One row a rollback or roll-forward of one organization');
    table.string('id', 36).primary().comment('UUID of the operation');
    table.string('kind', 16).notNullable().comment('rollback or roll-forward');
    table.string('status', 16).notNullable().comment('Status of the operation');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .string('ticket', 36)
      .notNullable()
      .comment('open until the operation is finished, then its id');
    table
      .text('organization_title')
      .notNullable()
      .comment('Its title when the operation was asked for');
    table
      .text('entity_ref')
      .notNullable()
      .comment('Its catalog entity when the operation was asked for');
    table
      .string('incident', 16)
      .notNullable()
      .comment('Number of the incident, for example INC-000042');
    table.text('reason').notNullable().comment('Why it was asked for');
    table.text('requested_by').notNullable().comment('Who asked, as JSON');
    table
      .string('requested_at', 24)
      .notNullable()
      .comment('When it was asked for, ISO-8601 in UTC');
    table
      .text('decision_verdicts')
      .notNullable()
      .comment('Verdicts of the triggers when it was asked for, as JSON');
    table
      .string('v2_off_at', 24)
      .comment('When v2 was seen out of service, ISO-8601 in UTC');
    table
      .string('switched_at', 24)
      .comment('When the fallback was put into service, ISO-8601 in UTC');
    table.string('finished_at', 24).comment('When it ended, ISO-8601 in UTC');
    table
      .string('updated_at', 24)
      .notNullable()
      .comment('Last change of the record, ISO-8601 in UTC');
    table.text('aborted_by').comment('Who aborted it');
    table.text('abort_actor').comment('Who aborted it, as JSON');
    table.text('abort_reason').comment('Why it was aborted');
    table
      .integer('untold')
      .notNullable()
      .defaultTo(0)
      .comment('1 while its incident has not been told of the abort');
    table
      .string('lease_holder', 100)
      .comment('The worker that carries it on now');
    table
      .string('lease_expires_at', 24)
      .comment('Until when that worker may be silent, ISO-8601 in UTC');
    table
      .integer('fence')
      .notNullable()
      .defaultTo(0)
      .comment('Counts the claims; only the newest claim may write');
    table.unique(['organization_id', 'ticket']);
    table.index(['organization_id', 'requested_at']);
    table.index(['incident', 'requested_at']);
    table.index(['status', 'lease_expires_at']);
    table.index(['untold']);
  });
}

/** @param {import('knex').Knex} knex */
async function createParts(knex) {
  await knex.schema.createTable('operation_steps', table => {
    table.comment('The steps of each operation, in the order of the runbook');
    table.string('operation_id', 36).notNullable().comment('The operation');
    table.string('step_id', 48).notNullable().comment('Id of the step');
    table.integer('position').notNullable().comment('From 1');
    table.string('status', 16).notNullable().comment('Status of the step');
    table
      .string('started_at', 24)
      .comment('When its newest attempt began, ISO-8601 in UTC');
    table
      .string('finished_at', 24)
      .comment('When it was done, ISO-8601 in UTC');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was begun');
    table.text('message').comment('What it does or did, as JSON');
    table.text('proofs').notNullable().comment('What was seen, as JSON');
    table.text('failure').comment('Why it stands still, as JSON');
    table.primary(['operation_id', 'step_id']);
  });
  await knex.schema.createTable('operation_sign_offs', table => {
    table.comment('Conversations that a person signed off as really served');
    table.string('operation_id', 36).notNullable().comment('The operation');
    table
      .integer('conversation_id')
      .notNullable()
      .comment('Number of the conversation in its Chatwoot account');
    table.text('signed_by').notNullable().comment('Who signed');
    table.text('actor').notNullable().comment('Who signed, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.text('note').comment('What the person added, masked');
    table.primary(['operation_id', 'conversation_id']);
  });
}

/** @param {import('knex').Knex} knex */
async function createModes(knex) {
  await knex.schema.createTable('organization_modes', table => {
    table.comment(
      'What runs for an organization, and its freeze; no row means v2, not frozen',
    );
    table
      .string('organization_id', 36)
      .primary()
      .comment('UUID of the organization in the CRM');
    table.string('mode', 16).notNullable().comment('What runs for it');
    table
      .string('freeze_since', 24)
      .comment('Since when activations are frozen, ISO-8601 in UTC');
    table.text('freeze_reason').comment('Why they are frozen');
    table.text('freeze_by').comment('Who froze them');
    table.string('freeze_incident', 16).comment('Number of the incident');
    table.string('freeze_operation_id', 36).comment('The operation that froze');
    table
      .string('updated_at', 24)
      .notNullable()
      .comment('Last change, ISO-8601 in UTC');
  });
  await knex.schema.createTable('suspended_automations', table => {
    table.comment(
      'Automations of the inbox platform that were switched off, as they were before; kept for the return',
    );
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .string('automation_key', 200)
      .notNullable()
      .comment('Names the automation within the organization');
    table
      .string('operation_id', 36)
      .notNullable()
      .comment('The operation that switched it off');
    table.text('automation').notNullable().comment('Its former state, as JSON');
    table
      .string('saved_at', 24)
      .notNullable()
      .comment('When its state was kept, ISO-8601 in UTC');
    table.primary(['organization_id', 'automation_key']);
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('suspended_automations');
  await knex.schema.dropTable('organization_modes');
  await knex.schema.dropTable('operation_sign_offs');
  await knex.schema.dropTable('operation_steps');
  await knex.schema.dropTable('operations');
};
