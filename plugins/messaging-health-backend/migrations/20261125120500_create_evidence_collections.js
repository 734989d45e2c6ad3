// @ts-check

/**
 * What evidence is still to be collected, and the files that people attached.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence_collections', table => {
    table.comment('One row for each thing that a source is asked for');
    table.string('id', 36).primary().comment('UUID of the collection');
    table
      .string('incident', 16)
      .notNullable()
      .comment('Number of the incident');
    table
      .string('organization_id', 36)
      .notNullable()
      .comment('UUID of the organization in the CRM');
    table
      .string('moment', 16)
      .notNullable()
      .comment('What it is collected at: detection, decision or restoration');
    table
      .string('moment_key', 128)
      .notNullable()
      .comment('Which moment; a repeat of it adds no row');
    table
      .string('source', 64)
      .notNullable()
      .comment('Id of the source; empty where none offers it');
    table.string('kind', 32).notNullable().comment('What it is asked for');
    table
      .string('about', 32)
      .notNullable()
      .defaultTo('')
      .comment('The signal that error lines are about');
    table
      .string('from_at', 24)
      .notNullable()
      .comment('Start of the interval, ISO-8601 in UTC');
    table
      .string('to_at', 24)
      .notNullable()
      .comment('End of the interval and the moment itself, ISO-8601 in UTC');
    table
      .string('status', 16)
      .notNullable()
      .defaultTo('waiting')
      .comment('waiting, collected or silent');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('How often it was begun');
    table
      .string('due_at', 24)
      .notNullable()
      .comment(
        'Not to be begun before, ISO-8601 in UTC; a lease while claimed',
      );
    table.string('claim', 36).comment('Token of who claimed it last');
    table.string('finished_at', 24).comment('When it ended, ISO-8601 in UTC');
    table.unique(['incident', 'moment_key', 'source', 'kind', 'about'], {
      indexName: 'evidence_collections_once',
    });
    table.index(['status', 'due_at'], 'evidence_collections_due');
  });
  await knex.schema.createTable('attachments', table => {
    table.comment('Files that people attached to incidents; never deleted');
    table.string('id', 36).primary().comment('UUID of the attachment');
    table
      .string('incident', 16)
      .notNullable()
      .comment('Number of the incident');
    table
      .string('evidence_id', 36)
      .notNullable()
      .comment('The item of evidence that commits to it');
    table
      .integer('entry')
      .notNullable()
      .comment('Sequence of the entry that tells of it');
    table.text('name').notNullable().comment('Name of the file, masked');
    table.string('type', 64).notNullable().comment('Media type');
    table.integer('size').notNullable().comment('Bytes as stored');
    table
      .string('sha256', 64)
      .notNullable()
      .comment('SHA-256 of the stored bytes, hex');
    table.text('note').comment('What was said about it, masked');
    table.text('attached_by').notNullable().comment('Who attached it, as JSON');
    table
      .string('attached_at', 24)
      .notNullable()
      .comment('When, ISO-8601 in UTC');
    table
      .string('erased_at', 24)
      .comment('When its content was erased, ISO-8601 in UTC');
    table.index(['incident', 'attached_at']);
  });
  await knex.schema.createTable('attachment_contents', table => {
    table.comment('The bytes of attachments, apart so that they can be erased');
    table.string('attachment_id', 36).primary().comment('The attachment');
    table.binary('content').notNullable().comment('The bytes');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('attachment_contents');
  await knex.schema.dropTable('attachments');
  await knex.schema.dropTable('evidence_collections');
};
