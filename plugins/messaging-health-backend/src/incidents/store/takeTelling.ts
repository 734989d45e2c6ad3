import { Knex } from 'knex';
import { TABLES } from '../../database';

/** Takes it on to tell of an overdue action on a day; false where somebody has, or it is open no more. */
export async function takeTelling(options: {
  knex: Knex;
  id: string;
  today: string;
}): Promise<boolean> {
  const { knex, id, today } = options;
  const taken = await knex(TABLES.incidents.correctiveActions)
    .where({ id, open_ticket: 1 })
    .where(told => told.whereNull('told_on').orWhere('told_on', '<', today))
    .update({ told_on: today });
  return taken === 1;
}
