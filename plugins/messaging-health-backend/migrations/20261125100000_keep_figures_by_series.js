// @ts-check

/**
 * Figures move from wide rows, which repeated an organization's UUID and two texts
 * each minute, to a series and narrow rows: ten thousand organizations write tens of
 * thousands of them a minute. Days that are past are packed, a row a series and day.
 * Figures are doubles: exact up to 2^53, and PostgreSQL answers them as numbers.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('health_series', table => {
    table.comment(
      'A signal of an organization as one source gives it; figures refer to it',
    );
    table.increments('id').comment('Referred to by figures');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment("The organization's UUID in the CRM, lower case");
    table.string('signal', 32).notNullable().comment('Id of the signal');
    table
      .string('source', 100)
      .notNullable()
      .comment('Id of the signal source; "pushed" for pushed observations');
    table.unique(['organization_id', 'signal', 'source']);
    // A round reads what one signal's pushed series got lately.
    table.index(['signal', 'source'], 'health_series_signal_source');
  });

  await knex.schema.createTable('health_figures', table => {
    table.comment('What happened in a minute of a series');
    table.integer('series_id').notNullable().comment('Id of the series');
    table
      .integer('minute')
      .notNullable()
      .comment('Minutes since 1970-01-01T00:00Z');
    table.double('total').notNullable().comment('Events in the minute');
    table.double('failed').notNullable().comment('Those that failed');
    table.primary(['series_id', 'minute']);
    // A start reads the newest minutes of all series; retention takes the oldest.
    table.index(['minute'], 'health_figures_minute');
  });

  await knex.schema.createTable('health_days', table => {
    table.comment('Figures of a past day of a series, in steps of 5 minutes');
    table.integer('series_id').notNullable().comment('Id of the series');
    table.integer('day').notNullable().comment('Days since 1970-01-01, UTC');
    table
      .binary('figures')
      .notNullable()
      .comment('288 steps, packed; see packDay');
    table.primary(['series_id', 'day']);
    // Retention deletes by age alone.
    table.index(['day'], 'health_days_day');
  });

  const minuteOf = isSqlite(knex)
    ? `cast(strftime('%s', m.minute_at) as integer) / 60`
    : `(extract(epoch from m.minute_at::timestamptz) / 60)::integer`;
  await knex.raw(
    `insert into health_series (organization_id, signal, source)
     select distinct organization_id, signal, source from health_minutes`,
  );
  await knex.raw(
    `insert into health_figures (series_id, minute, total, failed)
     select s.id, ${minuteOf}, m.total, m.failed
       from health_minutes m
       join health_series s on s.organization_id = m.organization_id
                           and s.signal = m.signal and s.source = m.source`,
  );
  await knex.schema.dropTable('health_minutes');
};

/**
 * Minutes go back to wide rows. Packed days have no place there: taking this back
 * gives up the history that is older than the minutes that are kept.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('health_minutes', table => {
    table.comment('What happened to a signal of an organization in a minute');
    table.string('organization_id', 36).notNullable();
    table.string('signal', 32).notNullable();
    table.string('source', 100).notNullable();
    table.string('minute_at', 24).notNullable();
    table.bigInteger('total').notNullable();
    table.bigInteger('failed').notNullable();
    table.primary(['organization_id', 'signal', 'source', 'minute_at']);
    table.index(['signal', 'minute_at'], 'health_minutes_signal_minute');
    table.index(['minute_at'], 'health_minutes_minute');
  });
  const minuteAt = isSqlite(knex)
    ? `strftime('%Y-%m-%dT%H:%M:00.000Z', f.minute * 60, 'unixepoch')`
    : `to_char(to_timestamp(f.minute * 60.0) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:00.000"Z"')`;
  await knex.raw(
    `insert into health_minutes (organization_id, signal, source, minute_at, total, failed)
     select s.organization_id, s.signal, s.source, ${minuteAt}, f.total, f.failed
       from health_figures f join health_series s on s.id = f.series_id`,
  );
  await knex.schema.dropTable('health_days');
  await knex.schema.dropTable('health_figures');
  await knex.schema.dropTable('health_series');
};

/** @param {import('knex').Knex} knex */
function isSqlite(knex) {
  return String(knex.client.config.client).includes('sqlite');
}
