import { Knex } from 'knex';
import { LARGE_TABLES } from './seedHistory';

/** A statement as knex sends it. */
export interface Sent {
  sql: string;
  bindings: readonly Knex.RawBinding[];
}

/** What a screen's statement does with a table that is large. */
export interface BadPlan {
  screen: string;
  table: string;
  sql: string;
}

/** Notes every statement that goes through `knex` while `work` runs. */
export async function statementsOf(
  knex: Knex,
  work: () => Promise<unknown>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  const listen = ({ sql, bindings = [] }: Partial<Sent>) => {
    if (sql && /^\s*(select|with)/i.test(sql)) {
      sent.push({ sql, bindings });
    }
  };
  knex.on('query', listen);
  try {
    await work();
  } finally {
    knex.removeListener('query', listen);
  }
  return sent;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

/** Large tables that PostgreSQL would read from end to end. */
export function sequentialScans(node: PlanNode): string[] {
  const own =
    node['Node Type'] === 'Seq Scan' &&
    LARGE_TABLES.includes(node['Relation Name'] ?? '')
      ? [node['Relation Name'] ?? '']
      : [];
  return [...own, ...(node.Plans ?? []).flatMap(sequentialScans)];
}

/**
 * Large tables that SQLite would read from end to end: a `SCAN` without an index, or along an index without a limit.
 */
export function fullScans(details: readonly string[], sql: string): string[] {
  const aliases = new Map(
    [...sql.matchAll(/`?(\w+)`?\s+as\s+`?(\w+)`?/gi)].map(
      ([, table, alias]) => [alias, table] as const,
    ),
  );
  return details.flatMap(detail => {
    const [, name, rest] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
    const table = aliases.get(name) ?? name;
    const isOrdered = / USING (COVERING )?INDEX /.test(rest ?? '');
    return LARGE_TABLES.includes(table) && !(isOrdered && /limit/i.test(sql))
      ? [table]
      : [];
  });
}

/** The plans of a screen's statements that read a large table from end to end. */
export async function findBadPlans(
  knex: Knex,
  isPostgres: boolean,
  screen: string,
  statements: readonly Sent[],
): Promise<BadPlan[]> {
  const bad: BadPlan[] = [];
  for (const { sql, bindings } of statements) {
    const tables = isPostgres
      ? await askPostgres(knex, sql, bindings)
      : fullScans(await askSqlite(knex, sql, bindings), sql);
    bad.push(...tables.map(table => ({ screen, table, sql })));
  }
  return bad;
}

async function askPostgres(
  knex: Knex,
  sql: string,
  bindings: readonly Knex.RawBinding[],
): Promise<string[]> {
  // The statement has its values as $1, $2 …; knex would take "?" for its own.
  const { rows } = await knex.raw(
    `explain (format json) ${sql
      .replace(/\\?\?/g, '\\?')
      .replace(/\$\d+/g, '?')}`,
    [...bindings],
  );
  return sequentialScans(rows[0]['QUERY PLAN'][0].Plan);
}

async function askSqlite(
  knex: Knex,
  sql: string,
  bindings: readonly Knex.RawBinding[],
): Promise<string[]> {
  const rows: Array<{ detail: string }> = await knex.raw(
    `explain query plan ${sql}`,
    [...bindings],
  );
  return rows.map(({ detail }) => detail);
}
