// @ts-check

/**
 * What is known of each trigger. Pending and firing must survive a restart with
 * their start time, a person's word must not get lost, and each episode of firing
 * must reach the incidents once, whatever crashes in between.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('health_triggers', table => {
    table.comment('Newest verdict of each ratio trigger of each organization');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('trigger_id', 32).notNullable().comment('Id of the trigger');
    table
      .string('judged_at', 24)
      .notNullable()
      .comment(
        'When it was judged, ISO-8601 in UTC; an older round never overwrites a newer one',
      );
    table
      .integer('generation')
      .notNullable()
      .defaultTo(0)
      .comment(
        'Raised when figures arrive for minutes that were judged already',
      );
    table
      .string('firing_since_at', 24)
      .nullable()
      .comment('Start of the present episode of firing, ISO-8601 in UTC');
    table
      .text('memory')
      .nullable()
      .comment(
        'JSON: clocks of the rule; null makes the next round judge from the figures anew',
      );
    table.text('verdict').notNullable().comment('JSON: the verdict as shown');
    table.primary(['organization_id', 'trigger_id']);
  });

  await knex.schema.createTable('health_confirmations', table => {
    table.comment('Conditions that people say are real, and their withdrawal');
    table.increments('id').comment('Order of arrival');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('trigger_id', 32).notNullable().comment('Id of the condition');
    table
      .text('confirmed_by')
      .notNullable()
      .comment('Entity reference of the person');
    table.string('confirmed_at', 24).notNullable().comment('ISO-8601 in UTC');
    table
      .text('note')
      .notNullable()
      .comment("The impact, in the person's words");
    table.text('withdrawn_by').nullable().comment('Entity reference');
    table.string('withdrawn_at', 24).nullable().comment('ISO-8601 in UTC');
    table.text('withdrawal_reason').nullable().comment('Why it was withdrawn');
    // Of two confirmations at once, one wins.
    table.unique(['organization_id', 'trigger_id'], {
      indexName: 'health_confirmations_one_standing',
      predicate: knex.whereNull('withdrawn_at'),
      useConstraint: false,
    });
  });

  await knex.schema.createTable('health_episodes', table => {
    table.comment('Episodes of firing, each told to the incidents once');
    table.increments('id').comment('Order of detection');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('trigger_id', 32).notNullable().comment('Id of the trigger');
    table
      .string('onset_at', 24)
      .notNullable()
      .comment('First breach by the figures, ISO-8601 in UTC');
    table
      .string('detected_at', 24)
      .notNullable()
      .comment('When firing was first seen here, ISO-8601 in UTC');
    table
      .text('verdict')
      .notNullable()
      .comment('JSON: the verdict at detection');
    table
      .string('claimed_until_at', 24)
      .nullable()
      .comment('A replica is telling it until then, ISO-8601 in UTC');
    table
      .string('told_at', 24)
      .nullable()
      .comment('When the incidents had taken it in, ISO-8601 in UTC');
    table.string('ended_at', 24).nullable().comment('ISO-8601 in UTC');
    // Two replicas that judge at once see one episode.
    table.unique(['organization_id', 'trigger_id'], {
      indexName: 'health_episodes_one_open',
      predicate: knex.whereNull('ended_at'),
      useConstraint: false,
    });
    table.index(['told_at'], 'health_episodes_told');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('health_episodes');
  await knex.schema.dropTable('health_confirmations');
  await knex.schema.dropTable('health_triggers');
};
