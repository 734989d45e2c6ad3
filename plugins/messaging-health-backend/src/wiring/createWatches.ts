import { createWatchRoom, WatchDependencies, WatchRoom } from '../watches';
import { RoleNotifier } from './RoleNotifier';
import { WatchAnnouncer } from './WatchAnnouncer';

/** What watches over drift, contingencies and readiness, connected to whom it tells. */
export function createWatches(
  deps: Omit<WatchDependencies, 'onDrifted' | 'onNotReady'> & {
    notifier: RoleNotifier;
  },
): WatchRoom {
  const announcer = new WatchAnnouncer(deps.notifier);
  return createWatchRoom({
    ...deps,
    onDrifted: announcer.drifted,
    onNotReady: announcer.notReady,
  });
}
