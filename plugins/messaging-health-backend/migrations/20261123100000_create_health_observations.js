// @ts-check

/**
 * Figures by minute, from which triggers are judged, and the pushed observations
 * behind some of them. The CRM itself keeps neither webhook statuses nor failed
 * stage moves, so what was pushed can't be asked for again: it is kept here.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('health_minutes', table => {
    table.comment('What happened to a signal of an organization in a minute');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('signal', 32).notNullable().comment('Id of the ratio signal');
    table
      .string('source', 100)
      .notNullable()
      .comment('Id of the signal source; "pushed" for pushed observations');
    table
      .string('minute_at', 24)
      .notNullable()
      .comment('Start of the minute, ISO-8601 in UTC');
    table.bigInteger('total').notNullable().comment('Events in the minute');
    table.bigInteger('failed').notNullable().comment('Those that failed');
    table.primary(['organization_id', 'signal', 'source', 'minute_at']);
    // The sweep reads one signal of all organizations over a recent span.
    table.index(['signal', 'minute_at'], 'health_minutes_signal_minute');
    // Retention deletes by age alone.
    table.index(['minute_at'], 'health_minutes_minute');
  });

  await knex.schema.createTable('health_pushed_observations', table => {
    table.comment('Pushed observations, so that a repeat counts once');
    table
      .string('sender', 100)
      .notNullable()
      .comment('Who pushed it; ids are unique within a sender');
    table
      .string('observation_id', 200)
      .notNullable()
      .comment('Given by the sender');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('signal', 32).notNullable().comment('Id of the ratio signal');
    table
      .string('happened_at', 24)
      .notNullable()
      .comment('End of the span that was counted, ISO-8601 in UTC');
    table.bigInteger('total').notNullable().comment('Events; 0 is a heartbeat');
    table.bigInteger('failed').notNullable().comment('Those that failed');
    table
      .string('received_at', 24)
      .notNullable()
      .comment('When it arrived here, ISO-8601 in UTC');
    table.primary(['sender', 'observation_id']);
    // "Traffic since the switch" of one organization.
    table.index(
      ['organization_id', 'signal', 'happened_at'],
      'health_pushed_organization_signal_happened',
    );
    // Retention.
    table.index(['received_at'], 'health_pushed_received');
  });

  await knex.schema.createTable('health_sources', table => {
    table.comment('What each signal source answered last');
    table.string('source', 100).primary().comment('Id of the signal source');
    table
      .string('asked_at', 24)
      .notNullable()
      .comment('When it was asked last, ISO-8601 in UTC');
    table
      .string('observed_up_to_at', 24)
      .nullable()
      .comment('Its data are complete up to here; kept while it fails');
    table
      .text('query')
      .nullable()
      .comment('Its newest question as sent, without secrets');
    table
      .text('problem')
      .nullable()
      .comment('JSON: why it did not answer; null when it did');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('health_sources');
  await knex.schema.dropTable('health_pushed_observations');
  await knex.schema.dropTable('health_minutes');
};
