import { say, Statement } from '@messaging-health/backstage-plugin-common';
import { OperationsOptions } from '../../OperationsOptions';
import { minutesOf } from './minutesOf';
import { MonitorState } from './MonitorState';

/**
 * How the watch over v2 stands. Once there was no data for so long that the duration began
 * anew, also what a person can do, since it never ends by itself without data.
 */
export function describeMonitor(
  state: MonitorState,
  {
    silence,
    options,
  }: {
    /** Why there is no data, where there is none. */
    silence: Statement[];
    options: OperationsOptions['rollForward']['monitor'];
  },
): Statement {
  const { hasData, lookedAt, silentSince } = state;
  const values = {
    minutes: minutesOf(state.heldMilliseconds),
    of: minutesOf(options.durationMilliseconds),
    restarts: state.restarts,
  };
  if (hasData) {
    return say('rollForward.monitor.watching', values);
  }
  const because = silence.map(({ text }) => text).join(' ');
  const since = silentSince ?? lookedAt;
  const silent = Date.parse(lookedAt) - Date.parse(since);
  return silent > options.noDataRestartMilliseconds
    ? say('rollForward.monitor.silent', {
        ...values,
        since,
        silence: minutesOf(silent),
        because,
      })
    : say('rollForward.monitor.stopped', { ...values, because });
}
