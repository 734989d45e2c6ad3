import { HEALTH_WORDS, OverallHealth, TriggerVerdict } from './verdicts';

/**
 * Health as told by one trigger. `undefined` for a condition that no source
 * watches and that nobody confirmed, and for an advisory trigger: they have nothing
 * to say either way.
 *
 * @public
 */
export function healthOfTrigger(
  verdict: Pick<
    TriggerVerdict,
    'state' | 'watched' | 'firingSince' | 'earlyWarningSince' | 'advisory'
  >,
): OverallHealth | undefined {
  if (verdict.advisory) {
    return undefined;
  }
  switch (verdict.state) {
    case 'firing':
      return 'breached';
    case 'unknown':
      // A trigger that went blind while firing was last seen breaching: nobody measured that it ended.
      return verdict.firingSince ? 'breached' : 'unknown';
    case 'pending':
    case 'suspected':
      return 'at-risk';
    case 'inactive':
      if (verdict.earlyWarningSince) {
        return 'at-risk';
      }
      return verdict.watched ? 'healthy' : undefined;
    default:
      throw new Error(
        `Unexpected trigger state ${verdict.state satisfies never}`,
      );
  }
}

/**
 * The worst of what the triggers tell: `breached` > `unknown` > `at-risk` >
 * `healthy`. With nothing measured at all the answer is `unknown`.
 *
 * @public
 */
export function overallHealth(
  verdicts: Array<
    Pick<
      TriggerVerdict,
      'state' | 'watched' | 'firingSince' | 'earlyWarningSince' | 'advisory'
    >
  >,
): OverallHealth {
  const told = new Set(verdicts.map(healthOfTrigger));
  return HEALTH_WORDS.find(word => told.has(word)) ?? 'unknown';
}
