import { OperationsOptions } from '../../OperationsOptions';
import { MonitorState } from './MonitorState';

type MonitorOptions = OperationsOptions['rollForward']['monitor'];

/** Since when there was no data at a look, as far as looks tell. */
function silenceAt(
  before: MonitorState,
  look: { at: Date; hasData: boolean },
  { evaluateEveryMilliseconds }: MonitorOptions,
): string | undefined {
  if (!before.hasData) {
    return before.silentSince ?? before.lookedAt;
  }
  const unseen =
    look.at.getTime() - Date.parse(before.lookedAt) - evaluateEveryMilliseconds;
  // Time in which nobody looked is time of which there is no data.
  return look.hasData && unseen <= 0 ? undefined : before.lookedAt;
}

/**
 * The monitor's clock after one more look. Pure. Time counts between two looks that both
 * had data, one interval at the most: so neither silence, nor a time in which nobody
 * looked, is ever credited. Where either lasted too long, the duration begins anew.
 */
export function advanceMonitor(
  before: MonitorState | undefined,
  look: { at: Date; hasData: boolean },
  options: MonitorOptions,
): MonitorState {
  const { hasData } = look;
  const at = look.at.toISOString();
  if (!before) {
    return {
      beganAt: at,
      lookedAt: at,
      heldMilliseconds: 0,
      hasData,
      silentSince: hasData ? undefined : at,
      looks: 1,
      restarts: 0,
    };
  }
  const elapsed = Math.max(0, look.at.getTime() - Date.parse(before.lookedAt));
  const silentSince = silenceAt(before, look, options);
  const silence =
    silentSince === undefined ? 0 : look.at.getTime() - Date.parse(silentSince);
  const isAnew = silence > options.noDataRestartMilliseconds;
  const credit =
    before.hasData && hasData
      ? Math.min(elapsed, options.evaluateEveryMilliseconds)
      : 0;
  return {
    beganAt: before.beganAt,
    lookedAt: at,
    heldMilliseconds: isAnew ? 0 : before.heldMilliseconds + credit,
    hasData,
    silentSince: hasData ? undefined : silentSince,
    looks: before.looks + 1,
    restarts: before.restarts + (isAnew && before.heldMilliseconds > 0 ? 1 : 0),
    remindedAt: before.remindedAt,
  };
}
