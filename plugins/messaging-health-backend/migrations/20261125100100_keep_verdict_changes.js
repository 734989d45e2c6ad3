// @ts-check

/**
 * A trigger's row is written when it changes, and no longer each round: what screens
 * show is made from its clocks and the newest figures. Each change of a verdict is
 * kept with its figures and query. The old verdict texts are left to the next round,
 * which judges everything anew from the clocks.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('health_triggers', table => {
    table
      .string('state', 16)
      .nullable()
      .comment('State by the figures; null until the next round');
    table
      .string('unknown_reason', 32)
      .nullable()
      .comment('Set when the state is unknown');
    table
      .string('since_at', 24)
      .nullable()
      .comment('Since when it is in this state, ISO-8601 in UTC');
    table
      .integer('series_id')
      .nullable()
      .comment('The series that it is judged by; null where there is none');
    table.dropColumn('verdict');
  });
  // Late figures make a trigger be judged anew: the next round looks for these.
  await knex.schema.alterTable('health_triggers', table => {
    table.index(['organization_id'], 'health_triggers_reopened', {
      predicate: knex.whereNull('memory'),
    });
    // Each round looks for what goes on, and for who is blind, among all triggers.
    table.index(['trigger_id'], 'health_triggers_going_on', {
      predicate: knex.whereNotNull('firing_since_at'),
    });
    table.index(['trigger_id'], 'health_triggers_blind', {
      predicate: knex.whereRaw(
        "state = 'unknown' and unknown_reason in ('source-unavailable', 'stale')",
      ),
    });
  });

  // Suspicions are told of like firing, once each; both may be open at a time.
  await knex.schema.alterTable('health_episodes', table => {
    table
      .string('kind', 16)
      .notNullable()
      .defaultTo('firing')
      .comment('"firing" or "suspected"');
  });
  await knex.raw('drop index health_episodes_one_open');
  await knex.schema.alterTable('health_episodes', table => {
    table.unique(['organization_id', 'trigger_id', 'kind'], {
      indexName: 'health_episodes_one_open',
      predicate: knex.whereNull('ended_at'),
      useConstraint: false,
    });
  });

  await knex.schema.createTable('health_verdicts', table => {
    table.comment('Each change of a verdict, with the figures that led to it');
    table.increments('id').comment('Order of arrival');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('trigger_id', 32).notNullable().comment('Id of the trigger');
    table
      .string('changed_at', 24)
      .notNullable()
      .comment('By the figures: end of the minute, ISO-8601 in UTC');
    table
      .string('judged_at', 24)
      .notNullable()
      .comment('When it was judged, ISO-8601 in UTC');
    table
      .string('state', 16)
      .notNullable()
      .comment('The new state; "ended" where firing or suspicion ended');
    table
      .string('onset_at', 24)
      .nullable()
      .comment('First breach, where it fires, ISO-8601 in UTC');
    table
      .text('verdict')
      .notNullable()
      .comment('JSON: the verdict with figures, limits, source and query');
    table.index(
      ['organization_id', 'trigger_id', 'changed_at'],
      'health_verdicts_organization_trigger_changed',
    );
    // Retention.
    table.index(['judged_at'], 'health_verdicts_judged');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('health_verdicts');
  await knex('health_episodes').where({ kind: 'suspected' }).delete();
  await knex.raw('drop index health_episodes_one_open');
  await knex.schema.alterTable('health_episodes', table => {
    table.dropColumn('kind');
  });
  await knex.schema.alterTable('health_episodes', table => {
    table.unique(['organization_id', 'trigger_id'], {
      indexName: 'health_episodes_one_open',
      predicate: knex.whereNull('ended_at'),
      useConstraint: false,
    });
  });
  await knex.schema.alterTable('health_triggers', table => {
    table.dropIndex(['organization_id'], 'health_triggers_reopened');
    table.dropIndex(['trigger_id'], 'health_triggers_going_on');
    table.dropIndex(['trigger_id'], 'health_triggers_blind');
  });
  // An old verdict can't be made from what is kept: the next round judges anew.
  await knex('health_triggers').delete();
  await knex.schema.alterTable('health_triggers', table => {
    table.dropColumn('state');
    table.dropColumn('unknown_reason');
    table.dropColumn('since_at');
    table.dropColumn('series_id');
    table.text('verdict').notNullable().defaultTo('{}');
  });
};
