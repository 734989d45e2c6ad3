// @ts-check

/**
 * What is watched of an organization beside its triggers: whether the world has
 * drifted from the contingency that a rollback reached, whether that contingency is
 * verified, and whether a rollback would be possible at all.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createDrift(knex);
  await createContingency(knex);
  await knex.schema.createTable('rehearsals', table => {
    table.comment('Drills that only read: could it be rolled back?');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.text('by').notNullable().comment('Who rehearsed, as JSON');
    table.integer('ready').notNullable().comment('1 where all is ready');
    table.integer('broken').notNullable().comment('How many findings are not');
    table.text('findings').notNullable().comment('What was found, as JSON');
    table.primary(['organization_id', 'at']);
    table.index(['at']);
  });
};

/** @param {import('knex').Knex} knex */
async function createDrift(knex) {
  await knex.schema.createTable('drift_watches', table => {
    table.comment('How the watch over each organization in contingency goes');
    table
      .string('organization_id', 36)
      .primary()
      .comment('UUID of the organization in the CRM');
    table
      .string('compared_at', 24)
      .comment('When the world was last compared, ISO-8601 in UTC');
    table
      .text('problem')
      .comment('Why it could not be compared the last time, as JSON');
  });
  await knex.schema.createTable('drifts', table => {
    table.comment('What has left the wanted state and was not put right yet');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table.string('kind', 32).notNullable().comment('How it has drifted');
    table
      .string('subject', 200)
      .notNullable()
      .comment('What was touched: an id of a workflow, a key of an automation');
    table.text('statement').notNullable().comment('What is wrong, as JSON');
    table.string('incident', 16).notNullable().comment('Its open incident');
    table
      .string('noticed_at', 24)
      .notNullable()
      .comment('When it was first seen, ISO-8601 in UTC');
    table
      .string('last_seen_at', 24)
      .notNullable()
      .comment('When it was last seen, ISO-8601 in UTC');
    table
      .string('told_at', 24)
      .comment('When the incident and people were told, ISO-8601 in UTC');
    table.primary(['organization_id', 'kind', 'subject']);
  });
}

/** @param {import('knex').Knex} knex */
async function createContingency(knex) {
  await knex.schema.createTable('contingencies', table => {
    table.comment('The contingency that each rollback reached');
    table
      .string('operation_id', 36)
      .primary()
      .comment('The rollback that reached it');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table.string('incident', 16).notNullable().comment('Its incident');
    table
      .string('since', 24)
      .notNullable()
      .comment('The switch, ISO-8601 in UTC');
    table
      .string('verified_at', 24)
      .comment('When all seven points held first, ISO-8601 in UTC');
    table.index(['organization_id', 'since']);
  });
  await knex.schema.createTable('contingency_points', table => {
    table.comment(
      'The seven points of a contingency (runbook §4), as they stand',
    );
    table.string('operation_id', 36).notNullable().comment('The rollback');
    table.string('point', 40).notNullable().comment('Id of the point');
    table.text('standing').notNullable().comment('How it stands, as JSON');
    table.text('actor').comment('Who signed it, as JSON');
    table
      .string('updated_at', 24)
      .notNullable()
      .comment('When it was measured or signed, ISO-8601 in UTC');
    table.primary(['operation_id', 'point']);
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('rehearsals');
  await knex.schema.dropTable('contingency_points');
  await knex.schema.dropTable('contingencies');
  await knex.schema.dropTable('drifts');
  await knex.schema.dropTable('drift_watches');
};
