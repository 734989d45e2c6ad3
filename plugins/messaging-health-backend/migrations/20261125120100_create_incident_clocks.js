// @ts-check

/** Incidents that are read and given their clocks at a time; SQLite binds 999 values at most. */
const BATCH = 40;
const MINUTE = 60_000;
/** What the runbook grants from detection; other terms in app-config hold from now on. */
const TERMS = {
  diagnosis: 15 * MINUTE,
  rollback: 30 * MINUTE,
  'preliminary-rca': 120 * MINUTE,
};

/** @param {import('knex').Knex} knex */
async function createClocks(knex) {
  await knex.schema.createTable('incident_clocks', table => {
    table.comment('What is owed in time, and when it really happened');
    table.string('incident', 16).notNullable().comment('Its number');
    table.string('clock', 24).notNullable().comment('What is owed');
    table
      .integer('round')
      .notNullable()
      .comment('1, and one more each time it was wound up again');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .string('started_at', 24)
      .notNullable()
      .comment('Since when it is owed, ISO-8601 in UTC');
    table
      .integer('started_by')
      .comment('Entry of the timeline that promised it, where one did');
    table
      .string('due_at', 24)
      .notNullable()
      .comment('Until when it is owed, ISO-8601 in UTC');
    table.string('met_at', 24).comment('When it happened, ISO-8601 in UTC');
    table.integer('met_by').comment('Entry of the timeline that shows it');
    table
      .string('stopped_at', 24)
      .comment('Since when it is not owed any more, ISO-8601 in UTC');
    table
      .integer('warned_level')
      .notNullable()
      .defaultTo(0)
      .comment('What is in the timeline: 1 half, 2 80 %, 3 missed, then nags');
    table
      .integer('told_level')
      .notNullable()
      .defaultTo(0)
      .comment('Up to which of these people were notified');
    table
      .integer('tellings')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was tried to notify people of the newest');
    table
      .string('warned', 64)
      .notNullable()
      .defaultTo('[]')
      .comment('Shares of the time that people were warned at, as JSON');
    table
      .string('warn_at', 24)
      .comment(
        'When it is to be looked at next, ISO-8601 in UTC; NULL for never',
      );
    table.primary(['incident', 'clock', 'round']);
    table.index(['warn_at']);
    table.index(['organization_id', 'clock', 'met_at']);
    table.index(['clock', 'met_at']);
  });
}

/** @param {number} milliseconds */
const toText = milliseconds => new Date(milliseconds).toISOString();

/**
 * The clocks of an incident from before there were any. Nobody asked ended ones for a
 * preliminary analysis, so that they owe none.
 *
 * @param {any} incident
 * @param {string | undefined} servedAt
 */
function clocksOf(incident, servedAt) {
  const isEnded = incident.open_ticket === null;
  const endedAt = isEnded
    ? incident.closed_at ?? incident.updated_at
    : undefined;
  const stoppedAt =
    incident.status === 'resolved' ? incident.updated_at : endedAt;
  const happened = {
    diagnosis: incident.diagnosed_at ?? undefined,
    rollback: servedAt ?? incident.restored_at ?? undefined,
    'preliminary-rca': undefined,
  };
  const start = Date.parse(incident.detected_at);
  return Object.entries(TERMS)
    .filter(([clock]) => !isEnded || clock !== 'preliminary-rca')
    .map(([clock, term]) => {
      const metAt = happened[/** @type {keyof typeof TERMS} */ (clock)];
      const ended = clock === 'preliminary-rca' ? endedAt : stoppedAt;
      const runs = metAt === undefined && ended === undefined;
      return {
        incident: `INC-${String(incident.sequence).padStart(6, '0')}`,
        clock,
        round: 1,
        organization_id: incident.organization_id,
        started_at: incident.detected_at,
        due_at: toText(start + term),
        met_at: metAt ?? null,
        stopped_at: metAt === undefined ? ended ?? null : null,
        warn_at: runs ? toText(start + term / 2) : null,
      };
    });
}

/** @param {{ due_at: string, met_at: string | null, stopped_at: string | null }[]} clocks */
function outcomeOf(clocks) {
  const ended = clocks.map(clock => clock.met_at ?? clock.stopped_at);
  if (clocks.some((clock, index) => (ended[index] ?? '') > clock.due_at)) {
    return 'missed';
  }
  return ended.includes(null) ? 'running' : 'kept';
}

/**
 * When the fallback was first seen to serve, by the number of the incident.
 *
 * @param {import('knex').Knex} knex
 * @param {string[]} numbers
 */
async function readServedAt(knex, numbers) {
  const rows = await knex('operations')
    .join('operation_steps', 'operation_steps.operation_id', 'operations.id')
    .whereIn('operations.incident', numbers)
    .where('operations.kind', 'rollback')
    .where('operation_steps.step_id', 'activate-fallback')
    .where('operation_steps.status', 'done')
    .groupBy('operations.incident')
    .select('operations.incident')
    .min({ at: 'operation_steps.finished_at' });
  return new Map(
    rows.map((/** @type {any} */ { incident, at }) => [
      incident,
      at ?? undefined,
    ]),
  );
}

/**
 * Clocks for what is owed in time, also for the incidents that are there already.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createClocks(knex);
  let last = 0;
  for (;;) {
    const incidents = await knex('incidents')
      .where('sequence', '>', last)
      .orderBy('sequence')
      .limit(BATCH);
    if (incidents.length === 0) {
      return;
    }
    last = incidents[incidents.length - 1].sequence;
    const numberOf = (/** @type {number} */ sequence) =>
      `INC-${String(sequence).padStart(6, '0')}`;
    const servedAt = await readServedAt(
      knex,
      incidents.map(({ sequence }) => numberOf(sequence)),
    );
    const clocks = incidents.map(incident =>
      clocksOf(incident, servedAt.get(numberOf(incident.sequence))),
    );
    await knex.batchInsert('incident_clocks', clocks.flat(), BATCH);
    for (const outcome of ['kept', 'missed']) {
      await knex('incidents')
        .whereIn(
          'sequence',
          incidents
            .filter((_, index) => outcomeOf(clocks[index]) === outcome)
            .map(({ sequence }) => sequence),
        )
        .update({ sla: outcome });
    }
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_clocks');
};
