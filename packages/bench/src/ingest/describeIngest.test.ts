import {
  PhaseResult,
  phaseRequirements,
  rateRequirements,
  rateRows,
} from './describeIngest';
import { Rates } from './phases/measureRates';

const rates: Rates = {
  plain: [
    { bare: 100, pushed: 60 },
    { bare: 50, pushed: 20 },
    { bare: 200, pushed: 140 },
  ],
  gzip: [{ bare: 100, pushed: 49 }],
};

const phase: PhaseResult = {
  phase: 'repeats',
  outcome: {
    accepted: 10,
    repeated: 4,
    cut: 0,
    lost: 0,
    unreachable: 0,
    refused: {},
  },
  balance: { minutes: 7, lost: 0, double: 0 },
  sent: 10,
  kept: 10,
};
const holds = (change: Partial<PhaseResult>) =>
  phaseRequirements({ ...phase, ...change }).every(one => one.holds);
const outcome = (change: object) => ({
  accepted: 10,
  repeated: 4,
  cut: 0,
  lost: 0,
  unreachable: 0,
  refused: {},
  ...change,
});

describe('what is told of the intake', () => {
  it('compares each round with the insertion beside it', () => {
    expect(rateRows(rates)).toEqual([
      expect.objectContaining({ 'observations/s (median)': 100 }),
      expect.objectContaining({
        'observations/s (median)': 60,
        lowest: 20,
        highest: 140,
        'of bare': '0.60',
      }),
      expect.objectContaining({ 'of bare': '0.49' }),
    ]);
  });

  it('demands half of the rate', () => {
    expect(rateRequirements(rates).map(one => one.holds)).toEqual([
      true,
      false,
    ]);
  });

  it('is content with what was stored exactly', () => {
    expect(holds({})).toBe(true);
    expect(phaseRequirements(phase)[0].text).toBe(
      'repeats: losses 0, double 0, over 7 minutes of series; 10 of 10 observations kept',
    );
  });

  it.each<[string, Partial<PhaseResult>]>([
    ['a loss', { balance: { minutes: 7, lost: 1, double: 0 } }],
    ['a double count', { balance: { minutes: 7, lost: 0, double: 1 } }],
    ['an observation that is not kept', { kept: 9 }],
    ['a refusal', { outcome: outcome({ refused: { 500: 1 } }) }],
    [
      'a request cut off, where nobody was killed',
      { outcome: outcome({ cut: 1 }) },
    ],
    ['kills that nobody felt', { kills: 2, outcome: outcome({ cut: 1 }) }],
  ])('does not hold with %s', (_, change) => {
    expect(holds(change)).toBe(false);
  });

  it('takes refusals and cuts for granted where the backend was killed', () => {
    expect(
      holds({
        kills: 2,
        outcome: outcome({ cut: 5, unreachable: 90, refused: { 503: 4 } }),
      }),
    ).toBe(true);
  });
});
