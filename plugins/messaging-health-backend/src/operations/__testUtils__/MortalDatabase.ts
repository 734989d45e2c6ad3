import createKnex, { Knex } from 'knex';
import { applyMigrations } from '../../database';
import { Death } from './Death';

interface SqliteConnection {
  prepare(sql: string): unknown;
  exec(sql: string): void;
  inTransaction: boolean;
}

/** The one connection of a database that outlives every process of this suite. */
export class MortalDatabase {
  /** Whose process writes now. */
  death = new Death();

  private constructor(
    readonly knex: Knex,
    private readonly connection: SqliteConnection,
  ) {}

  static async create(): Promise<MortalDatabase> {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    await applyMigrations(knex);
    const connection: SqliteConnection = await knex.client.acquireConnection();
    await knex.client.releaseConnection(connection);
    const database = new MortalDatabase(knex, connection);
    database.makeStatementsKillPoints();
    return database;
  }

  /** Each statement is prepared once: collecting many thousands of them aborts Node inside better-sqlite3. */
  private makeStatementsKillPoints(): void {
    const prepare = this.connection.prepare.bind(this.connection);
    const prepared = new Map<string, unknown>();
    this.connection.prepare = sql => {
      if (!/^rollback/i.test(sql)) {
        this.death.point(sql);
      }
      const statement = prepared.get(sql) ?? prepare(sql);
      prepared.set(sql, statement);
      return statement;
    };
  }

  /** What a database does when its client is gone. */
  endClient(): void {
    if (this.connection.inTransaction) {
      this.connection.exec('ROLLBACK');
    }
  }

  async empty(tables: readonly string[]): Promise<void> {
    for (const table of tables) {
      await this.knex(table).delete();
    }
  }
}
