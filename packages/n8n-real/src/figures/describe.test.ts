import { LoadFigures } from '../campaigns/playLoaded';
import { Trial } from '../campaigns/Trial';
import { SwitchTruth } from '../truth/judgeSwitch';
import { requirementsOf, rowsOf } from './describe';

const RIGHT: SwitchTruth = {
  sent: 100,
  refused: 2,
  vanished: 1,
  doubled: 0,
  servedAfter: 400,
  afterEnd: { right: 60, wrong: 0, lost: 0 },
  ranAfterEnd: ['w-fallback'],
  isRight: true,
};

const trial = (changes: Partial<Trial> = {}): Trial => ({
  by: 'us',
  under: 'loaded',
  kind: 'same-path',
  wanted: 'fallback',
  organization: 'exemplo-101',
  truth: RIGHT,
  outcome: 'succeeded',
  isAccepted: true,
  isInPlace: false,
  times: { toStep3: 900, toStep5: 2_000, switch: 300, ownTime: 4_000 },
  ...changes,
});

const healthy = (by: Trial['by'], milliseconds: number): Trial =>
  trial({
    by,
    under: 'healthy',
    truth: { ...RIGHT, servedAfter: milliseconds },
    times:
      by === 'us'
        ? { switch: 500, served: milliseconds, ownTime: 4_000 }
        : undefined,
  });

const LOAD: LoadFigures = {
  by: 'us',
  kind: 'same-path',
  reached: 19.9,
  answeredWithin: 60,
};

const broken = (trials: Trial[], loads: LoadFigures[] = []) =>
  requirementsOf(trials, loads, 20)
    .filter(({ holds }) => !holds)
    .map(({ text }) => text);

describe('the table', () => {
  it('has a row for each load, pair, way and direction', () => {
    const rows = rowsOf([
      trial(),
      trial({ truth: { ...RIGHT, refused: 9, servedAfter: 800 } }),
      trial({ wanted: 'v2', isInPlace: true }),
      trial({ by: 'plain script', times: undefined, never: true }),
      healthy('us', 250),
    ]);
    expect(rows.map(({ load, by, to, runs }) => [load, by, to, runs])).toEqual([
      ['loaded', 'us', 'fallback', 2],
      ['loaded', 'us', 'v2', 1],
      ['loaded', 'plain script', 'fallback', 1],
      ['healthy', 'us', 'fallback', 1],
    ]);
    expect(rows[0]).toMatchObject({
      right: 2,
      'served ms p50 / p95': '400 / 800',
      sent: 200,
      'lost p50 / most': '3 / 10',
      'step 3 ms': '900 / 900',
      'own time ms': '4000 / 4000',
    });
    expect(rows[1]['in place']).toBe(1);
    expect(rows[2]).toMatchObject({ never: 1, 'step 3 ms': '-' });
    expect(rows[3]['served ms p50 / p95']).toBe('250 / 250');
  });
});

describe('what must hold', () => {
  it('holds where every operation ended with the right flow serving', () => {
    expect(broken([trial(), trial({ wanted: 'v2' })], [LOAD])).toEqual([]);
  });

  it('does not hold where another flow serves, and says who and what', () => {
    const wrong = trial({
      truth: {
        ...RIGHT,
        isRight: false,
        afterEnd: { right: 50, wrong: 7, lost: 3 },
      },
    });
    const [text] = broken([trial(), wrong]);
    expect(text).toContain('1 of 2 of our operations');
    expect(text).toContain('exemplo-101, it calls itself succeeded');
    expect(text).toContain('50 messages ran rightly, 7 wrongly, 3 not at all');
  });

  it('does not hold where an operation failed, in its own words', () => {
    const [text] = broken([
      trial({ isAccepted: false, failure: 'failed at activate-fallback: 409' }),
    ]);
    expect(text).toContain('failed at activate-fallback: 409');
  });

  it('asks nothing of the plain script', () => {
    const never = trial({
      by: 'plain script',
      never: true,
      truth: { ...RIGHT, isRight: false },
    });
    expect(broken([never])).toEqual([]);
  });

  it('compares our switch with the plain script, where that works', () => {
    const plain = healthy('plain script', 200);
    expect(broken([healthy('us', 300), plain])).toEqual([]);
    const [text] = broken([healthy('us', 301), plain]);
    expect(text).toContain('serves after 301 ms');
    expect(text).toContain("1.5 times the plain script's 200 ms");
  });

  it('has nothing to compare with where the plain script works nowhere', () => {
    const useless = {
      ...healthy('plain script', 200),
      truth: { ...RIGHT, isRight: false },
    };
    expect(broken([healthy('us', 5_000), useless])).toEqual([]);
  });

  it.each([
    ['nine seconds', 9_000, 0],
    ['ten seconds', 10_000, 1],
    ['a time that nobody knows', undefined, 1],
  ])('judges a whole rollback of %s', (_what, ownTime, count) => {
    const slow = trial({ under: 'healthy', times: { switch: 1, ownTime } });
    expect(
      broken([slow]).filter(text => text.includes('whole rollback')),
    ).toHaveLength(count);
  });

  it('says so where the load was not steady, or n8n was slow before anybody touched it', () => {
    const [slow, unsteady] = broken(
      [trial()],
      [LOAD, { ...LOAD, reached: 18, answeredWithin: 2_500 }],
    );
    expect(slow).toContain('answers within 2500 ms');
    expect(unsteady).toContain('18.0 messages/s at the least');
  });
});
