import {
  HistoryResult,
  historyRequirements,
  historyRows,
} from './describeHistory';

const sql = { p50: 1, p95: 2 };
const result: HistoryResult = {
  database: 'PostgreSQL',
  incidents: 1000,
  entries: 10_000,
  door: { p50: 2, p95: 3 },
  measured: [
    { name: 'list', api: { p50: 3, p95: 6 }, bare: { p50: 2, p95: 4 }, sql },
    { name: 'status', api: { p50: 3, p95: 9 }, bare: { p50: 2, p95: 4 }, sql },
    {
      name: 'statistics of 90 days',
      api: { p50: 90, p95: 99 },
      bare: { p50: 1, p95: 1 },
      sql,
    },
  ],
  plans: {
    statements: 12,
    bad: [{ screen: 'status', table: 'incidents', sql: 'select' }],
  },
};

describe('What bench:history tells', () => {
  it('has a row for each question', () => {
    expect(
      historyRows([result]).map(row => [
        row['times bare'],
        row['times SQL alone'],
      ]),
    ).toEqual([
      [undefined, undefined],
      ['1.50', '3.00'],
      ['2.25', '4.50'],
      ['–', '–'],
    ]);
  });

  it('says what does not hold', () => {
    expect(
      historyRequirements([result]).map(({ holds, text }) => [
        holds,
        text.replace('PostgreSQL, 1000 incidents, 10000 entries: ', ''),
      ]),
    ).toEqual([
      [true, "95 % of the list's pages within 6.0 ms, under 50 ms"],
      [true, 'list: 1.50 x the bare SQL page, at most 2.0 x'],
      [false, 'status: 2.25 x the bare SQL page, at most 2.0 x'],
      [
        false,
        'no large table read from end to end by 12 statements of the screens; status reads incidents',
      ],
    ]);
  });
});
