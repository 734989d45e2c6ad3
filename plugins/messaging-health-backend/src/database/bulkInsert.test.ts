import { Knex } from 'knex';
import { describeOnDatabases } from './__testUtils__/describeOnDatabases';
import { bulkInsert, bulkTable } from './bulkInsert';

const COLUMNS = { name: 'text', count: 'integer', share: 'double' } as const;

describeOnDatabases('many rows in one statement', createDatabase => {
  async function createTable(): Promise<Knex> {
    const knex = await createDatabase();
    await knex.schema.createTable('things', table => {
      table.string('name').primary();
      table.integer('count').nullable();
      table.double('share').nullable();
    });
    return knex;
  }
  const read = (knex: Knex) => knex('things').select('*').orderBy('name');
  const common = { table: 'things', columns: COLUMNS };

  it('are inserted as they are, nothing for what is nothing', async () => {
    const knex = await createTable();
    const rows = [
      { name: 'a', count: 1, share: 0.1 },
      { name: 'b', count: null, share: null },
      { name: 'c', count: -2_000_000_000, share: 9_007_199_254_740_991 },
      { name: 'd', count: 0, share: 1e-12 },
    ];
    expect(await bulkInsert({ connection: knex, ...common, rows })).toEqual([]);
    expect(await read(knex)).toEqual(rows);
  });

  it('may be none', async () => {
    const knex = await createTable();
    expect(
      await bulkInsert({
        connection: knex,
        ...common,
        rows: [],
        returning: ['name'],
      }),
    ).toEqual([]);
  });

  it('may have any characters', async () => {
    const knex = await createTable();
    const names = [
      '',
      ' ',
      '"quoted" and \'quoted\'',
      'back\\slash \\n {a,b} NULL',
      'null',
      'NULL',
      '{}',
      '[1,2]',
      '1',
      '01',
      '1e3',
      'true',
      'line\nbreak\ttab\r',
      'ação, ñ, ß, Ω, 漢字, 🙂',
      '? ?? $1 :name',
      "'; drop table things; --",
      'x'.repeat(200),
    ];
    await bulkInsert({
      connection: knex,
      ...common,
      rows: names.map((name, count) => ({ name, count, share: 0 })),
    });
    const rows: Array<{ name: string }> = await knex('things')
      .select('name')
      .orderBy('count');
    expect(rows.map(({ name }) => name)).toEqual(names);
  });

  it('are ten thousand with one statement', async () => {
    const knex = await createTable();
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const rows = Array.from({ length: 10_000 }, (_, count) => ({
      name: `thing ${String(count).padStart(5, '0')}`,
      count,
      share: count / 7,
    }));
    const inserted = await bulkInsert({
      connection: knex,
      ...common,
      rows,
      returning: ['name'],
    });
    expect(statements).toHaveLength(1);
    expect(inserted).toHaveLength(10_000);
    expect(await read(knex)).toEqual(rows);
  });

  it('refuse a key that is there already, all of them, where nobody said what to do', async () => {
    const knex = await createTable();
    const rows = [{ name: 'a', count: 1, share: 0 }];
    await bulkInsert({ connection: knex, ...common, rows });
    await expect(
      bulkInsert({
        connection: knex,
        ...common,
        rows: [{ name: 'b', count: 2, share: 0 }, ...rows],
      }),
    ).rejects.toThrow();
    expect(await read(knex)).toEqual(rows);
  });

  it.each([
    ['of any key', {}],
    ['of a named key', { keys: ['name'] }],
  ])('leave the old row of a conflict %s', async (_, conflict) => {
    const knex = await createTable();
    const insert = (count: number, names: string[]) =>
      bulkInsert({
        connection: knex,
        ...common,
        rows: names.map(name => ({ name, count, share: 0 })),
        conflict,
        returning: ['name', 'count'],
      });
    await insert(1, ['a', 'b']);
    expect(await insert(2, ['b', 'c'])).toEqual([{ name: 'c', count: 2 }]);
    expect(await read(knex)).toEqual([
      { name: 'a', count: 1, share: 0 },
      { name: 'b', count: 1, share: 0 },
      { name: 'c', count: 2, share: 0 },
    ]);
  });

  it('change the old row as they are told to', async () => {
    const knex = await createTable();
    const add = (names: string[]) =>
      bulkInsert({
        connection: knex,
        ...common,
        rows: names.map(name => ({ name, count: 5, share: 1 })),
        conflict: {
          keys: ['name'],
          set: {
            count: 'things.count + excluded.count',
            share: 'excluded.share',
          },
        },
        returning: ['name', 'count'],
      });
    await add(['a']);
    expect(await add(['a', 'b'])).toEqual(
      expect.arrayContaining([
        { name: 'a', count: 10 },
        { name: 'b', count: 5 },
      ]),
    );
  });

  it('change only those old rows that a condition holds for', async () => {
    const knex = await createTable();
    const raise = (count: number) =>
      bulkInsert({
        connection: knex,
        ...common,
        rows: ['a', 'b'].map(name => ({ name, count, share: 0 })),
        conflict: {
          keys: ['name'],
          set: { count: 'excluded.count' },
          where: 'things.count < excluded.count',
        },
        returning: ['name'],
      });
    await raise(3);
    await knex('things').where({ name: 'b' }).update({ count: 9 });
    expect(await raise(5)).toEqual([{ name: 'a' }]);
    expect(await read(knex)).toMatchObject([{ count: 5 }, { count: 9 }]);
  });

  it('belong to the transaction that they are inserted in', async () => {
    const knex = await createTable();
    const failing = knex.transaction(async transaction => {
      await bulkInsert({
        connection: transaction,
        ...common,
        rows: [{ name: 'a', count: 1, share: 0 }],
      });
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await read(knex)).toEqual([]);
  });

  it('can be asked for as a table', async () => {
    const knex = await createTable();
    const table = bulkTable(knex, COLUMNS, [
      { name: 'a', count: 1, share: 0.5 },
      { name: 'b', count: null, share: null },
    ]);
    expect(
      await knex
        .select('name', 'count', 'share')
        .from(knex.raw(table.sql, table.bindings))
        .orderBy('name'),
    ).toEqual([
      { name: 'a', count: 1, share: 0.5 },
      { name: 'b', count: null, share: null },
    ]);
  });
});
