import { killEverywhere, MortalDatabase } from './__testUtils__';

describe('a backend that is killed', () => {
  let database: MortalDatabase;
  beforeAll(async () => {
    database = await MortalDatabase.create();
  });
  afterAll(() => database.knex.destroy());

  it('at any statement or effect leaves an operation that another finishes, with each effect once', async () => {
    const { expected, points } = await killEverywhere(database);
    expect(expected.status).toBe('succeeded');
    expect(expected.changes).toHaveLength(4);
    expect(points).toBeGreaterThan(200);
  }, 240_000);
});
