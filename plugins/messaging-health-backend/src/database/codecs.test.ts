import { z } from 'zod';
import { chunked } from './chunked';
import { jsonColumn } from './jsonColumn';
import { fromTimestamp, toTimestamp } from './timestamps';

describe('timestamps', () => {
  it('read back as they were written', () => {
    const instant = new Date('2026-02-01T12:00:00.001Z');
    expect(toTimestamp(instant)).toBe('2026-02-01T12:00:00.001Z');
    expect(fromTimestamp(toTimestamp(instant))).toEqual(instant);
  });

  it.each([
    '',
    '2026-02-01',
    '2026-02-01T12:00:00Z',
    '2026-02-31T12:00:00.000Z',
  ])('refuse %j', text => {
    expect(() => fromTimestamp(text)).toThrow('malformed timestamp');
  });
});

describe('jsonColumn', () => {
  const column = jsonColumn('a_table.a_column', z.object({ n: z.number() }));

  it('reads back what it wrote', () => {
    expect(column.decode(column.encode({ n: 1 }))).toEqual({ n: 1 });
  });

  it.each(['{', '{"n":"one"}', 'null'])('refuses %s by name', text => {
    expect(() => column.decode(text)).toThrow('a_table.a_column');
  });
});

describe('chunked', () => {
  it('splits rows so that each part fits a statement', () => {
    const rows = Array.from({ length: 5000 }, (_, index) => index);
    const parts = chunked(rows, 8);
    expect(parts.map(part => part.length)).toEqual([2000, 2000, 1000]);
    expect(parts.flat()).toEqual(rows);
  });

  it('has no part for no rows', () => {
    expect(chunked([], 8)).toEqual([]);
  });
});
