// @ts-check

/**
 * Messages to customers. The column that held a text which nobody had sent goes: the text
 * is a draft, which is written anew whenever somebody asks for it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('incident_communications', table => {
    table.comment('What the customer was told, by whom and how');
    table.string('id', 36).primary().comment('UUID');
    table.string('incident', 16).notNullable().comment('Its number');
    table
      .string('request_id', 36)
      .notNullable()
      .comment('Made by the caller: a repeat sends nothing again');
    table
      .string('busy_until', 24)
      .comment(
        'While it is being sent: when another one may try, ISO-8601 in UTC',
      );
    table.string('kind', 16).notNullable().comment('Which message it is');
    table.string('language', 2).notNullable().comment('pt or en');
    table.text('text').comment('What it says, masked; NULL once erased');
    table.string('via', 16).notNullable().comment('notifications or manual');
    table.text('recipients').notNullable().comment('To whom, as JSON, masked');
    table.text('sent_by').notNullable().comment('Who sent it, as JSON');
    table
      .string('sent_at', 24)
      .comment('When it was sent, ISO-8601 in UTC; NULL while it was not');
    table
      .string('next_update_at', 24)
      .comment('Until when it promises another one, ISO-8601 in UTC');
    table.integer('entry').comment('Its entry in the timeline');
    table.unique(['incident', 'request_id']);
    table.index(['incident', 'sent_at', 'id']);
  });
  await knex.schema.alterTable('incidents', table => {
    table.dropColumn('customer_message');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('incidents', table => {
    table
      .text('customer_message')
      .comment('The first message to the customer by language, as JSON');
  });
  await knex.schema.dropTable('incident_communications');
};
