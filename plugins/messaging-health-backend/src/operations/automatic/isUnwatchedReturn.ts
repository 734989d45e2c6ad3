import {
  isStepOver,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { hasActivated } from '../switchStanding';

/**
 * True for a return that has v2 in service and does not watch it: its monitor is over, or
 * stands still at a failure or a pause. While the monitor runs, it rolls back by itself,
 * and sooner. A return whose incident is ended is over but for its last word.
 */
export function isUnwatchedReturn(
  operation: Pick<Operation, 'kind' | 'status' | 'steps' | 'incident'>,
  openIncident: string,
): boolean {
  const { kind, status, steps, incident } = operation;
  const monitor = steps.find(({ id }) => id === 'monitor');
  const isWatching =
    monitor !== undefined &&
    !isStepOver(monitor.status) &&
    (status === 'running' || status === 'waiting');
  return (
    kind === 'roll-forward' &&
    incident === openIncident &&
    hasActivated(operation) &&
    !isWatching
  );
}
