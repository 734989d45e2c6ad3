// @ts-check
const { randomUUID } = require('crypto');

/** Rows that are moved by one statement; SQLite binds 999 values at most. */
const BATCH = 50;
/** Begins the code of a guess that a person made, where the schema before asked for a code. */
const BY_PERSON = 'hypothesis:';

/** @param {import('knex').Knex} knex */
async function extendIncidents(knex) {
  await knex.schema.alterTable('incidents', table => {
    table
      .string('severity', 8)
      .notNullable()
      .defaultTo('major')
      .comment('How bad it is: critical, major or minor');
    table.text('commander').comment('Who leads it now, as a reference');
    table
      .string('diagnosed_at', 24)
      .comment('First finding, or the decision of a rollback; ISO-8601 in UTC');
    table
      .string('sla', 8)
      .notNullable()
      .defaultTo('running')
      .comment('How it stands to all that was owed: running, kept or missed');
    table
      .string('rca_stage', 12)
      .comment('How far its root cause analysis is, where there is one');
    table
      .string('planned_go_live_at', 24)
      .comment('When v2 is planned to return, ISO-8601 in UTC');
  });
  await knex('incidents')
    .whereIn(
      'sequence',
      knex('incident_triggers')
        .whereIn('trigger', ['webhook-5xx', 'whatsapp-regression'])
        .select('incident'),
    )
    .update({ severity: 'critical' });
  await knex('incidents').update({ diagnosed_at: knex.ref('decided_at') });
}

/** @param {import('knex').Knex} knex */
async function createRoles(knex) {
  await knex.schema.createTable('incident_roles', table => {
    table.comment('Who takes which role in an incident');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table.string('role', 24).notNullable().comment('Id of the role');
    table.text('holder').comment('A user or a group of the catalog');
    table
      .string('since', 24)
      .comment(
        'When it was handed over, ISO-8601 in UTC; NULL for the default',
      );
    table.text('handed_by').comment('Who handed it over, as JSON');
    table.primary(['incident', 'role']);
  });
}

/**
 * Moves every row of one table into another, in parts.
 *
 * @param {import('knex').Knex} knex
 * @param {string} from
 * @param {string} to
 * @param {(row: any) => object} convert
 */
async function moveRows(knex, from, to, convert) {
  /** @type {any} */
  let last;
  for (;;) {
    const query = knex(from).orderBy(['incident', 'at', 'code']).limit(BATCH);
    if (last) {
      query.whereRaw('(??, ??, ??) > (?, ?, ?)', [
        ...['incident', 'at', 'code'],
        ...[last.incident, last.at, last.code],
      ]);
    }
    const rows = await query;
    if (rows.length === 0) {
      return;
    }
    await knex(to).insert(rows.map(convert));
    last = rows[rows.length - 1];
  }
}

/** @param {import('knex').Knex} knex */
async function keepHypothesesAsObjects(knex) {
  await knex.schema.createTable('moved_hypotheses', table => {
    table.comment('Guesses at the cause, and what became of them');
    table.string('id', 36).notNullable().comment('UUID');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table
      .string('code', 64)
      .comment(
        'Code of the statement where the system guesses: each thing once; NULL for people',
      );
    table.text('text').notNullable().comment('The guess, masked');
    table.text('statement').comment('What the system guesses, as JSON');
    table.text('author').notNullable().comment('Who guesses, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.string('status', 12).notNullable().comment('Status of the guess');
    table.text('decided_by').comment('Who decided it last, as JSON');
    table.string('decided_at', 24).comment('When, ISO-8601 in UTC');
    table.text('reason').comment('Why, masked');
    table.primary(['id'], 'incident_hypotheses_of_id');
    table.unique(['incident', 'code'], {
      indexName: 'incident_hypotheses_of_code',
    });
    table.index(['incident', 'at', 'id'], 'incident_hypotheses_of_incident');
  });
  await moveRows(knex, 'incident_hypotheses', 'moved_hypotheses', row => {
    const statement = JSON.parse(row.statement);
    const isByPerson = row.code.startsWith(BY_PERSON);
    return {
      id: isByPerson ? row.code.slice(BY_PERSON.length) : randomUUID(),
      incident: row.incident,
      code: isByPerson ? null : row.code,
      text: statement.text,
      statement: isByPerson ? null : row.statement,
      author: row.author,
      at: row.at,
      status: 'open',
    };
  });
  await knex.schema.dropTable('incident_hypotheses');
  await knex.schema.renameTable('moved_hypotheses', 'incident_hypotheses');
  await knex.schema.createTable('incident_hypothesis_evidence', table => {
    table.comment('What speaks for a guess, or against it');
    table.string('id', 36).primary().comment('UUID');
    table.string('hypothesis', 36).notNullable().comment('Id of the guess');
    table.string('stance', 8).notNullable().comment('for or against');
    table.string('evidence_id', 36).comment('Id of an item of evidence');
    table.integer('entry').comment('Sequence of an entry of the timeline');
    table.text('by').notNullable().comment('Who said so, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.unique(['hypothesis', 'evidence_id']);
    table.unique(['hypothesis', 'entry']);
  });
}

/** @param {import('knex').Knex} knex */
async function createCorrectiveActions(knex) {
  await knex.schema.createTable('incident_corrective_actions', table => {
    table.comment('What is to be done so that it does not happen again');
    table.string('id', 36).primary().comment('UUID');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table
      .integer('open_ticket')
      .comment('1 while there is something to do about it, else NULL');
    table.text('title').notNullable().comment('What is to be done, masked');
    table.text('owner').notNullable().comment('A user or a group');
    table.string('due_on', 10).notNullable().comment('A day in UTC');
    table.text('link').comment('Where the work stands');
    table
      .integer('blocks_return')
      .notNullable()
      .comment('1 where v2 does not return while it is open, else 0');
    table.text('created_by').notNullable().comment('Who added it, as JSON');
    table
      .string('created_at', 24)
      .notNullable()
      .comment('When, ISO-8601 in UTC');
    table.string('done_at', 24).comment('When it was done, ISO-8601 in UTC');
    table.text('done_by').comment('Who said so, as JSON');
    table
      .string('withdrawn_at', 24)
      .comment('When it was withdrawn, ISO-8601 in UTC');
    table.text('reason').comment('Why it was withdrawn, masked');
    table
      .string('told_on', 10)
      .comment('The day on which its owner was last told that it is overdue');
    table.index(['incident', 'created_at', 'id']);
    table.index(['open_ticket', 'due_on']);
  });
}

/**
 * Incidents learn how bad they are, who takes which role, what became of each guess at
 * the cause, and what is to be done so that it does not happen again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await extendIncidents(knex);
  await createRoles(knex);
  await keepHypothesesAsObjects(knex);
  await createCorrectiveActions(knex);
};

/**
 * What people guessed stays, under a code that `up` knows again; what spoke for or
 * against it is in the timeline.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('incident_corrective_actions');
  await knex.schema.dropTable('incident_hypothesis_evidence');
  await knex.schema.createTable('former_hypotheses', table => {
    table.comment('First guesses at the cause');
    table.integer('incident').notNullable().comment('Sequence of the incident');
    table
      .string('code', 64)
      .notNullable()
      .comment('Code of the statement: the system guesses each thing once');
    table.text('statement').notNullable().comment('The guess, as JSON');
    table.text('author').notNullable().comment('Who guesses, as JSON');
    table.string('at', 24).notNullable().comment('When, ISO-8601 in UTC');
    table.primary(['incident', 'code'], 'incident_hypotheses_pkey');
  });
  await knex('incident_hypotheses')
    .whereNull('code')
    .update({ code: knex.raw('? || ??', [BY_PERSON, 'id']) });
  await moveRows(knex, 'incident_hypotheses', 'former_hypotheses', row => ({
    incident: row.incident,
    code: row.code,
    statement:
      row.statement ??
      JSON.stringify({ code: row.code, values: {}, text: row.text }),
    author: row.author,
    at: row.at,
  }));
  await knex.schema.dropTable('incident_hypotheses');
  await knex.schema.renameTable('former_hypotheses', 'incident_hypotheses');
  await knex.schema.dropTable('incident_roles');
  await knex.schema.alterTable('incidents', table => {
    table.dropColumns(
      'severity',
      'commander',
      'diagnosed_at',
      'sla',
      'rca_stage',
      'planned_go_live_at',
    );
  });
};
