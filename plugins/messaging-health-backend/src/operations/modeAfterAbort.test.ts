import { modeAfterAbort } from './modeAfterAbort';

const UNTOUCHED = [{ id: 'deactivate-v2' as const, attempts: 0 }];
const TOUCHED = [{ id: 'deactivate-v2' as const, attempts: 1 }];

describe('modeAfterAbort', () => {
  it.each([
    ['v2', UNTOUCHED, 'v2'],
    // Somebody put v2 back, or it never went: the mode says what runs.
    ['v2', TOUCHED, 'v2'],
    ['fallback', TOUCHED, 'contingency'],
    ['nothing', TOUCHED, 'contingency'],
    ['unknown', TOUCHED, 'contingency'],
    ['unknown', UNTOUCHED, 'v2'],
  ] as const)('serving %s with %j leaves %s', (serving, steps, mode) => {
    expect(
      modeAfterAbort({ kind: 'rollback', steps: [...steps] }, serving),
    ).toBe(mode);
  });

  it('goes back to the contingency that it began in, where nothing was touched and nothing is seen', () => {
    const rollback = { kind: 'rollback' as const, steps: [...UNTOUCHED] };
    expect(modeAfterAbort(rollback, 'unknown', 'contingency')).toBe(
      'contingency',
    );
  });

  it.each(['roll-forward', 'drift-correction'] as const)(
    'an aborted %s ends where it began, whatever serves',
    kind => {
      expect(modeAfterAbort({ kind, steps: [] }, 'v2')).toBe('contingency');
    },
  );
});
