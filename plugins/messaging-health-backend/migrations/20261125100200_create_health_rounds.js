// @ts-check

/**
 * Exactly one replica has a round. The platform's scheduler starts it, and this lease
 * makes it sure: its fence goes into every write of a round, so that a replica that
 * was taken for dead writes nothing more. Blindness is told once, whatever restarts.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('health_rounds', table => {
    table.comment('The lease on the rounds, and how the newest one went');
    table
      .string('name', 32)
      .primary()
      .comment('"sweep", or the id of a trigger that a round judges');
    table
      .integer('fence')
      .notNullable()
      .comment('Raised by each claim; for a trigger, that of its newest round');
    table.string('holder', 64).nullable().comment('Replica that has the round');
    table
      .string('lease_until_at', 24)
      .nullable()
      .comment('After this another replica may claim, ISO-8601 in UTC');
    table.string('started_at', 24).nullable().comment('ISO-8601 in UTC');
    table.string('ended_at', 24).nullable().comment('ISO-8601 in UTC');
    table
      .integer('took_milliseconds')
      .nullable()
      .comment('Of the newest round that ended');
    table
      .integer('organizations')
      .nullable()
      .comment('Organizations in the newest round that ended');
    table
      .integer('late_in_a_row')
      .notNullable()
      .defaultTo(0)
      .comment('Rounds, up to the newest, that outlived the interval');
    table
      .integer('judged_up_to')
      .nullable()
      .comment('For a trigger: minutes since 1970 up to which was judged');
  });

  await knex.schema.createTable('health_blindness', table => {
    table.comment('Organizations that nothing can be judged for, by trigger');
    table.string('organization_id', 36).notNullable();
    table.string('trigger_id', 32).notNullable();
    table
      .string('since_at', 24)
      .notNullable()
      .comment('Since when it is blind, ISO-8601 in UTC');
    table
      .string('told_at', 24)
      .nullable()
      .comment('When people were told, ISO-8601 in UTC');
    table.primary(['organization_id', 'trigger_id']);
  });

  await knex.schema.alterTable('health_sources', table => {
    table.string('signal', 32).nullable().comment('The signal that it gives');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('health_sources', table => {
    table.dropColumn('signal');
  });
  await knex.schema.dropTable('health_blindness');
  await knex.schema.dropTable('health_rounds');
};
