import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { worstTrigger } from './worstTrigger';

const verdict = (
  trigger: TriggerVerdict['trigger'],
  state: TriggerVerdict['state'],
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict => ({ trigger, state, watched: true, ...changes });

describe('worstTrigger', () => {
  it.each([
    ['firing over unknown', 'unknown', 'firing', 1],
    ['unknown over pending', 'pending', 'unknown', 1],
    ['pending over inactive', 'inactive', 'pending', 1],
    ['the first of two alike', 'firing', 'firing', 0],
  ] as const)('is %s', (_, first, second, expected) => {
    const verdicts = [
      verdict('webhook-5xx', first),
      verdict('identity-failure', second),
    ];
    expect(worstTrigger(verdicts)).toBe(verdicts[expected]);
  });

  it('is none where all are well, or nothing is watched', () => {
    expect(
      worstTrigger([
        verdict('webhook-5xx', 'inactive'),
        verdict('duplicates', 'inactive', { watched: false }),
      ]),
    ).toBeUndefined();
  });
});
