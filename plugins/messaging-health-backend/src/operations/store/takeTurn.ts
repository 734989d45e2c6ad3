import { Knex } from 'knex';
import { TABLES } from '../../database';

/** A row of `switch_turns`. */
interface TurnRow {
  instance: string;
  holder: string;
  expires_at: string;
}

/** Takes or renews the turn at an automation instance; false while another has it. */
export async function takeTurn(options: {
  knex: Knex;
  instance: string;
  holder: string;
  now: string;
  expiresAt: string;
}): Promise<boolean> {
  const { knex, instance, holder, now, expiresAt } = options;
  const table = () => knex<TurnRow>(TABLES.operations.turns);
  const inserted: unknown[] = await table()
    .insert({ instance, holder, expires_at: expiresAt })
    .onConflict('instance')
    .ignore()
    .returning('instance');
  if (inserted.length > 0) {
    return true;
  }
  const taken = await table()
    .where({ instance })
    .andWhere(free => free.where({ holder }).orWhere('expires_at', '<=', now))
    .update({ holder, expires_at: expiresAt });
  return taken === 1;
}

/** Gives the turn back; does nothing where another has it by now. */
export async function endTurn(options: {
  knex: Knex;
  instance: string;
  holder: string;
}): Promise<void> {
  const { knex, instance, holder } = options;
  await knex<TurnRow>(TABLES.operations.turns)
    .where({ instance, holder })
    .delete();
}
