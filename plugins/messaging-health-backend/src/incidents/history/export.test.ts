import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  inventHistory,
  NEWEST,
  storeHistory,
} from './__testUtils__/inventHistory';
import { DatabaseIncidentHistory } from './DatabaseIncidentHistory';

/** The cells of each line, as RFC 4180 has them. */
function parseCsv(text: string): string[][] {
  const [mark, ...rest] = text;
  expect(mark).toBe('\ufeff');
  return rest
    .join('')
    .trimEnd()
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell]) =>
        cell.replace(/""/g, '"'),
      ),
    );
}

describeOnDatabases('The export of the history', createDatabase => {
  async function setUp(history: ReturnType<typeof inventHistory>) {
    const knex = await createDatabase();
    await storeHistory(knex, history);
    const statements: string[] = [];
    knex.on('query', ({ sql }) => statements.push(sql));
    const service = new DatabaseIncidentHistory({
      knex,
      clock: new FakeClock(new Date(NEWEST)),
      countClocks: async () => {
        throw new Error('an export needs no clocks');
      },
    });
    const read = async (query: Parameters<typeof service.export>[0]) => {
      const pieces: string[] = [];
      const { content } = service.export(query);
      for await (const piece of content as AsyncIterable<string>) {
        pieces.push(piece);
      }
      return pieces;
    };
    return { service, statements, read };
  }

  it('has each incident once, newest first, page by page', async () => {
    const history = inventHistory(1100);
    const { read, statements } = await setUp(history);
    const pieces = await read({});
    // The headings, and three pages of 500 at most, each by two statements.
    expect(pieces).toHaveLength(4);
    expect(statements).toHaveLength(6);
    const [headings, ...lines] = parseCsv(pieces.join(''));
    expect(headings.slice(0, 5)).toEqual([
      'Number',
      'Organization',
      'Organization id',
      'Entity',
      'Status',
    ]);
    expect(new Set(lines.map(([number]) => number)).size).toBe(1100);
    const detected = lines.map(line => line[headings.indexOf('Detected at')]);
    expect(detected).toEqual([...detected].sort().reverse());
    expect(detected[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('has what the filters leave', async () => {
    const history = inventHistory(60);
    const { read } = await setUp(history);
    const [, ...lines] = parseCsv(
      (await read({ severity: 'critical', search: 'webhook' })).join(''),
    );
    expect(lines.map(([number]) => Number(number.slice(4))).sort()).toEqual(
      history
        .filter(
          ({ row, text }) =>
            row.severity === 'critical' && text.includes('webhook'),
        )
        .map(({ row }) => row.sequence)
        .sort(),
    );
  });

  it('runs no formula, whatever an organization calls itself', async () => {
    const history = inventHistory(2);
    history[0].row.organization_title = '=HYPERLINK("http://x.example","y")';
    history[1].row.organization_title = '@Padaria, "Boa"\r\n+1';
    const { read } = await setUp(history);
    const text = (await read({})).join('');
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""y"")"`);
    expect(text).toContain(`"'@Padaria, ""Boa""\r\n+1"`);
  });

  it('is a file of its day', async () => {
    const { service, read } = await setUp([]);
    expect(service.export({})).toMatchObject({
      name: 'incidents-2026-03-01.csv',
      type: 'text/csv; charset=utf-8',
    });
    expect(parseCsv((await read({})).join(''))).toHaveLength(1);
  });
});
