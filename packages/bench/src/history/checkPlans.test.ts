import { fullScans, sequentialScans } from './checkPlans';

describe('A plan of PostgreSQL', () => {
  it('is bad where a large table is read from end to end, however deep', () => {
    expect(
      sequentialScans({
        'Node Type': 'Limit',
        Plans: [
          {
            'Node Type': 'Nested Loop',
            Plans: [
              { 'Node Type': 'Index Scan', 'Relation Name': 'incidents' },
              { 'Node Type': 'Seq Scan', 'Relation Name': 'incident_triggers' },
              { 'Node Type': 'Seq Scan', 'Relation Name': 'incident_roles' },
            ],
          },
        ],
      }),
    ).toEqual(['incident_triggers']);
  });
});

describe('A plan of SQLite', () => {
  const sql = 'select * from `incidents` as `i` order by x limit 3';

  it.each([
    ['SCAN i', ['incidents']],
    ['SCAN incidents', ['incidents']],
    ['SCAN i USING INDEX of_time', []],
    ['SEARCH i USING INTEGER PRIMARY KEY (rowid=?)', []],
    ['SCAN w VIRTUAL TABLE INDEX 192:M1<', []],
    ['SCAN hits', []],
    ['USE TEMP B-TREE FOR ORDER BY', []],
  ])('%s', (detail, tables) => {
    expect(fullScans([detail], sql)).toEqual(tables);
  });

  it('is bad along an index, too, where nothing ends it', () => {
    expect(
      fullScans(
        ['SCAN i USING INDEX of_time'],
        'select count(*) from `incidents` as `i`',
      ),
    ).toEqual(['incidents']);
  });
});
