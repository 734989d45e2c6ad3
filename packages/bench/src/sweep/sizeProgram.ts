import { applyMigrations } from '@messaging-health/backstage-plugin-backend/testUtils';
import { z } from 'zod';
import { addressOf, connect } from '../backend/connect';
import { measureSize } from './measureSize';
import { CRM_DATABASE, MEASURED } from './settings';

const argsSchema = z.tuple([
  z.coerce.number().int().positive(),
  z.coerce.number().int().positive(),
  z.string(),
]);

/** One number of organizations in a process of its own, so that its peak memory is its own: `sizeProgram <organizations> <rounds> <portal database>`. */
async function main() {
  const [organizations, rounds, portal] = argsSchema.parse(
    process.argv.slice(2),
  );
  const knex = connect(addressOf(process.env, portal));
  try {
    await applyMigrations(knex);
    const measured = await measureSize({
      organizations,
      rounds,
      crm: addressOf(process.env, CRM_DATABASE),
      knex,
    });
    process.send?.({ type: MEASURED, measured });
  } finally {
    await knex.destroy();
  }
}

main()
  .catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  })
  .finally(() => process.disconnect?.());
