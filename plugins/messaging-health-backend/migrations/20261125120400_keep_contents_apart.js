// @ts-check

const BATCH = 500;

/** What an entry says where its content was erased before this migration was taken back. */
const ERASED = {
  code: 'proof.content-erased',
  values: {},
  text: 'What stood here was erased. That it stood here, and when, is still proved.',
};

/**
 * Contents move out of what is chained, so that they can be erased while the proof stands;
 * heads are signed. What was written before stays where it is, in format 1, and stays
 * verifiable.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('timeline_contents', table => {
    table.comment('What the entries of the timelines say; may be erased');
    table
      .string('incident', 32)
      .notNullable()
      .comment('Number of the incident');
    table.integer('sequence').notNullable().comment('Sequence of the entry');
    table
      .text('statement')
      .notNullable()
      .comment('What was said, as JSON: code, masked values and English text');
    table
      .text('details')
      .notNullable()
      .comment('Figures, ids and links behind it, as masked JSON');
    table
      .string('salt', 32)
      .notNullable()
      .comment('Random hex digits that the commitment was made with');
    table.primary(['incident', 'sequence']);
  });
  await knex.schema.createTable('evidence_contents', table => {
    table.comment('What the items of evidence say; may be erased');
    table.string('evidence_id', 36).primary().comment('UUID of the item');
    table.text('content').notNullable().comment('What it says, as masked JSON');
    table
      .string('salt', 32)
      .notNullable()
      .comment('Random hex digits that the commitment was made with');
  });
  await knex.schema.alterTable('timeline_entries', table => {
    table
      .integer('format')
      .notNullable()
      .defaultTo(1)
      .comment('1: content within the entry; 2: content apart, committed to');
    table
      .string('commitment', 64)
      .comment('Format 2: SHA-256 over content and salt');
    table
      .text('evidence')
      .comment('Format 2: commitments to the evidence kept with it, as JSON');
  });
  await knex.schema.alterTable('timeline_entries', table => {
    table.setNullable('statement');
    table.setNullable('details');
  });
  await knex.schema.alterTable('evidence_items', table => {
    table
      .string('commitment', 64)
      .comment('SHA-256 over content and salt; null in items before 0.2');
  });
  await knex.schema.alterTable('evidence_items', table => {
    table.setNullable('content');
  });
  await knex.schema.alterTable('timeline_heads', table => {
    table
      .string('organization_id', 36)
      .comment('UUID of the organization that the incident is of');
    table.string('signature', 100).comment('Ed25519 over the head, in base64');
    table.string('key_id', 16).comment('Which key signed it');
    table.string('signed_at', 24).comment('When, ISO-8601 in UTC');
  });
  await takeKeptEntries(knex);
  await takeKeptEvidence(knex);
};

/**
 * Puts the contents back into the entries and items, so that the version before reads them.
 * What that version has no column for (commitments and salts) rides along in JSON that it
 * does not look at, and `up` takes it from there. Two things are lost: signatures of heads,
 * which the next entry of each timeline renews; and the version before calls entries of
 * format 2 altered, since it knows one format only. Erased contents stay erased.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await keepEntries(knex);
  await keepEvidence(knex);
  await knex.schema.alterTable('timeline_heads', table => {
    table.dropColumns('organization_id', 'signature', 'key_id', 'signed_at');
  });
  await knex.schema.alterTable('evidence_items', table => {
    table.dropNullable('content');
  });
  await knex.schema.alterTable('evidence_items', table => {
    table.dropColumn('commitment');
  });
  await knex.schema.alterTable('timeline_entries', table => {
    table.dropNullable('statement');
    table.dropNullable('details');
  });
  await knex.schema.alterTable('timeline_entries', table => {
    table.dropColumns('format', 'commitment', 'evidence');
  });
  await knex.schema.dropTable('evidence_contents');
  await knex.schema.dropTable('timeline_contents');
};

/**
 * Works on rows batch by batch, each of which leaves the set that `next` reads.
 *
 * @param {() => Promise<any[]>} next
 * @param {(row: any) => Promise<void>} work
 */
async function drain(next, work) {
  for (let rows = await next(); rows.length > 0; rows = await next()) {
    for (const row of rows) {
      await work(row);
    }
  }
}

/** @param {import('knex').Knex} knex */
async function keepEntries(knex) {
  await drain(
    () =>
      knex('timeline_entries as entry')
        .leftJoin('timeline_contents as content', join =>
          join
            .on('content.incident', 'entry.incident')
            .andOn('content.sequence', 'entry.sequence'),
        )
        .where('entry.format', 2)
        .limit(BATCH)
        .select('entry.incident', 'entry.sequence', 'entry.commitment', {
          evidence: 'entry.evidence',
          statement: 'content.statement',
          details: 'content.details',
          salt: 'content.salt',
        }),
    async ({ incident, sequence, statement, details, ...kept }) => {
      await knex('timeline_entries')
        .where({ incident, sequence })
        .update({
          format: 1,
          statement: JSON.stringify({
            ...(statement ? JSON.parse(statement) : ERASED),
            kept,
          }),
          details: details ?? '{}',
        });
    },
  );
}

/** @param {import('knex').Knex} knex */
async function takeKeptEntries(knex) {
  await drain(
    () =>
      knex('timeline_entries')
        .where('format', 1)
        .where('statement', 'like', '%,"kept":{"commitment":"%')
        .limit(BATCH)
        .select('incident', 'sequence', 'statement', 'details'),
    async ({ incident, sequence, details, ...row }) => {
      const { kept, ...statement } = JSON.parse(row.statement);
      const { commitment, evidence, salt } = kept;
      if (salt !== null) {
        await knex('timeline_contents').insert({
          incident,
          sequence,
          statement: JSON.stringify(statement),
          details,
          salt,
        });
      }
      await knex('timeline_entries').where({ incident, sequence }).update({
        format: 2,
        commitment,
        evidence,
        statement: null,
        details: null,
      });
    },
  );
}

/** @param {import('knex').Knex} knex */
async function keepEvidence(knex) {
  await drain(
    () =>
      knex('evidence_items as item')
        .leftJoin('evidence_contents as kept', 'kept.evidence_id', 'item.id')
        .whereNull('item.content')
        .limit(BATCH)
        .select('item.id', 'item.collected_by', 'item.commitment', {
          content: 'kept.content',
          salt: 'kept.salt',
        }),
    async ({ id, content, collected_by: collectedBy, commitment, salt }) => {
      await knex('evidence_items')
        .where({ id })
        .update({
          content: content ?? '{}',
          collected_by: JSON.stringify({
            ...JSON.parse(collectedBy),
            kept: { commitment, salt },
          }),
        });
    },
  );
}

/** @param {import('knex').Knex} knex */
async function takeKeptEvidence(knex) {
  await drain(
    () =>
      knex('evidence_items')
        .where('collected_by', 'like', '%,"kept":{"commitment":%')
        .limit(BATCH)
        .select('id', 'content', 'collected_by'),
    async ({ id, content, collected_by: text }) => {
      const { kept, ...collectedBy } = JSON.parse(text);
      const { commitment, salt } = kept;
      if (salt !== null) {
        await knex('evidence_contents').insert({
          evidence_id: id,
          content,
          salt,
        });
      }
      await knex('evidence_items')
        .where({ id })
        .update({
          content: null,
          commitment,
          collected_by: JSON.stringify(collectedBy),
        });
    },
  );
}
