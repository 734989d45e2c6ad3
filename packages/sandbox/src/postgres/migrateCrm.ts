import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Pool } from 'pg';

const SCHEMA_DIR = path.resolve(__dirname, '../../schema/crm');

/**
 * Brings the CRM's database to its newest schema: each SQL file of `schema/crm`
 * once, in the order of its name, all or nothing.
 */
export async function migrateCrm(pool: Pool): Promise<void> {
  const files = (await fs.readdir(SCHEMA_DIR)).filter(f => f.endsWith('.sql'));
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      'create table if not exists schema_history (file text primary key)',
    );
    const { rows } = await client.query<{ file: string }>(
      'select file from schema_history',
    );
    const done = new Set(rows.map(row => row.file));
    for (const file of files.filter(f => !done.has(f)).sort()) {
      await client.query(
        await fs.readFile(path.join(SCHEMA_DIR, file), 'utf8'),
      );
      await client.query('insert into schema_history values ($1)', [file]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
