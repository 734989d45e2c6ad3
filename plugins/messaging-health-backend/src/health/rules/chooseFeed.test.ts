import { chooseFeed, Feed } from './chooseFeed';
import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';

const AT = Date.UTC(2026, 0, 1, 3, 0);
const needs = {
  staleAfter: 3 * MINUTE,
  window: 5 * MINUTE,
  minimumSamples: 20,
};

/** A source with so many events in the minute that ended so long ago; none where `total` is left out. */
function feedOf(
  source: string,
  options: {
    total?: number;
    minutesAgo?: number;
    kind?: Feed['kind'];
    lag?: number;
  } = {},
): Feed {
  const { total, minutesAgo = 0, kind = 'traffic', lag = 0 } = options;
  const track = new FigureTrack(AT - 60 * MINUTE, 60);
  if (total !== undefined) {
    track.set(AT - (minutesAgo + 1) * MINUTE, total, 0);
  }
  return { source, kind, track, observedUpTo: AT - lag * MINUTE };
}

const chosen = (feeds: Feed[]) => chooseFeed(feeds, AT, needs)?.source;

describe('of several sources of a signal', () => {
  it('none is chosen where there is none', () => {
    expect(chosen([])).toBeUndefined();
  });

  it('the only one is chosen, whatever it has', () => {
    expect(chosen([{ source: 'silent', kind: 'traffic' }])).toBe('silent');
  });

  it('the first of equals is chosen', () => {
    expect(
      chosen([feedOf('first', { total: 50 }), feedOf('second', { total: 90 })]),
    ).toBe('first');
    expect(chosen([feedOf('first'), feedOf('second')])).toBe('first');
  });

  const ranked: Array<[string, Feed]> = [
    ['enough fresh traffic', feedOf('enough', { total: 20 })],
    ['fresh probes', feedOf('probes', { total: 3, kind: 'probe' })],
    ['few fresh events', feedOf('few', { total: 19 })],
    ['old figures', feedOf('old', { total: 500, minutesAgo: 4 })],
    ['no figures', feedOf('none')],
  ];
  const pairs = ranked.flatMap(([better, one], index) =>
    ranked
      .slice(index + 1)
      .map(([worse, other]) => [better, worse, one, other] as const),
  );

  it.each(pairs)(
    '%s come before %s, in whichever order',
    (_better, _worse, one, other) => {
      expect(chosen([one, other])).toBe(one.source);
      expect(chosen([other, one])).toBe(one.source);
    },
  );

  it('a minute without events is fresh all the same', () => {
    expect(
      chosen([
        feedOf('old', { total: 500, minutesAgo: 9 }),
        feedOf('quiet', { total: 0 }),
      ]),
    ).toBe('quiet');
  });

  it('figures are as old as the instant up to which their source is complete', () => {
    expect(
      chosen([
        feedOf('lags', { total: 500, lag: 4 }),
        feedOf('few', { total: 1 }),
      ]),
    ).toBe('few');
  });

  it('a source just as old as is allowed is fresh', () => {
    expect(
      chosen([
        feedOf('few', { total: 1 }),
        feedOf('just', { total: 500, minutesAgo: 3 }),
      ]),
    ).toBe('just');
  });

  it('a source whose clock is ahead is no fresher than its figures', () => {
    expect(
      chosen([
        feedOf('ahead', { total: 500, minutesAgo: 30, lag: -600 }),
        feedOf('few', { total: 1 }),
      ]),
    ).toBe('few');
  });

  it('two probes are too few to speak over little traffic', () => {
    expect(
      chosen([
        feedOf('few', { total: 1 }),
        feedOf('probes', { total: 2, kind: 'probe' }),
      ]),
    ).toBe('few');
  });
});
