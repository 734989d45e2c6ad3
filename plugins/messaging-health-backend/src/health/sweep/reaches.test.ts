import {
  applyOverrides,
  DEFAULT_LIMITS,
} from '@messaging-health/backstage-plugin-common';
import { MINUTE } from '../rules/MinuteFigures';
import { reachesOf, windowOf } from './reaches';

const minutesOf = (...overrides: object[]) => {
  const { reach, keep, again } = reachesOf(
    overrides.map(one => applyOverrides(DEFAULT_LIMITS, one)),
  );
  return {
    reach: reach / MINUTE,
    keep: keep / MINUTE,
    again: again / MINUTE,
  };
};

describe('how far back a round sees', () => {
  it('is an hour, and a little more than the longest window and age', () => {
    expect(minutesOf({})).toEqual({ reach: 60, keep: 65, again: 20 });
  });

  it('is as far as the longest limit of any organization needs', () => {
    expect(
      minutesOf(
        { 'webhook-5xx': { holdsFor: '3h', keepFiringFor: '1h' } },
        { 'identity-failure': { rateWindow: '1h' } },
        { duplicates: { window: '2h', staleAfter: '40m' } },
      ),
    ).toEqual({ reach: 245, keep: 185, again: 45 });
  });

  it('is a number of whole minutes, whatever the limits', () => {
    expect(minutesOf({ duplicates: { staleAfter: '990s' } }).again).toBe(22);
  });

  it('is an hour also where there are no organizations', () => {
    expect(minutesOf().reach).toBe(60);
  });
});

describe('the span that an evaluation adds up', () => {
  const longer = applyOverrides(DEFAULT_LIMITS, {
    'webhook-5xx': { rateWindow: '20m' },
  });

  it('is the longest of any organization', () => {
    const all = [DEFAULT_LIMITS, longer];
    expect(windowOf('webhook-5xx', all)).toBe(20 * MINUTE);
    expect(windowOf('identity-failure', all)).toBe(5 * MINUTE);
    expect(windowOf('whatsapp-regression', all)).toBe(60 * MINUTE);
  });

  it('is none where there are no organizations', () => {
    expect(windowOf('webhook-5xx', [])).toBe(0);
  });
});
