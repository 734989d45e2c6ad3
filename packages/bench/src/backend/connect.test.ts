import { addressOf } from './connect';

const BENCH_POSTGRES = 'postgresql://someone:invented@127.0.0.1:5432/postgres';

describe('addressOf', () => {
  it('is the server, or a database on it', () => {
    expect(addressOf({ BENCH_POSTGRES })).toBe(BENCH_POSTGRES);
    expect(addressOf({ BENCH_POSTGRES }, 'a_plugin')).toBe(
      'postgresql://someone:invented@127.0.0.1:5432/a_plugin',
    );
  });

  it('says how the measurement is run where there is no server', () => {
    expect(() => addressOf({})).toThrow('yarn bench:ingest');
  });
});
