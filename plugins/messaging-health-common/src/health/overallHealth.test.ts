import { healthOfTrigger, overallHealth } from './overallHealth';
import { TriggerState } from './verdicts';

const verdict = (
  state: TriggerState,
  more: {
    watched?: boolean;
    firingSince?: string;
    earlyWarningSince?: string;
  } = {},
) => ({ state, watched: true, ...more });

const SINCE = '2026-03-01T03:00:00.000Z';

describe('healthOfTrigger', () => {
  it.each([
    ['firing', {}, 'breached'],
    ['pending', {}, 'at-risk'],
    ['suspected', {}, 'at-risk'],
    ['unknown', {}, 'unknown'],
    ['inactive', {}, 'healthy'],
    ['inactive', { earlyWarningSince: SINCE }, 'at-risk'],
    ['inactive', { watched: false }, undefined],
    // It went blind while it fired: nobody measured that the trouble ended.
    ['unknown', { firingSince: SINCE }, 'breached'],
  ] as const)('%s %j is %s', (state, more, expected) => {
    expect(healthOfTrigger(verdict(state, more))).toBe(expected);
  });
});

describe('overallHealth', () => {
  it.each([
    [['inactive', 'inactive'], 'healthy'],
    [['inactive', 'pending'], 'at-risk'],
    [['pending', 'unknown'], 'unknown'],
    [['unknown', 'firing'], 'breached'],
  ] as const)('of %j is %s', (states, expected) => {
    expect(overallHealth(states.map(state => verdict(state)))).toBe(expected);
  });

  it('is unknown when nothing was measured at all', () => {
    expect(overallHealth([])).toBe('unknown');
    expect(overallHealth([verdict('inactive', { watched: false })])).toBe(
      'unknown',
    );
  });
});
