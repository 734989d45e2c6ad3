import {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EvidenceCollector, scheduleCollecting } from '../evidence/collect';
import { FleetRollbackRoom } from '../fleetRollback';
import { HealthRoom } from '../health';
import { OperationsRoom } from '../operations';
import { RetentionRoom } from '../retention';
import { WatchRoom } from '../watches';
import { createClocks } from './createClocks';
import { createIncidentHistory } from './createIncidentHistory';
import { createOverdueActions } from './createOverdueActions';

/** Sets the rooms to work, and has them stop when the backend does. */
export async function startRooms(
  rooms: {
    health: HealthRoom;
    operations: OperationsRoom;
    watches: WatchRoom;
    fleetRollbacks: FleetRollbackRoom;
    collector: EvidenceCollector;
    clocks: Pick<ReturnType<typeof createClocks>, 'start'>;
    documents: ReturnType<typeof createIncidentHistory>;
    retention: RetentionRoom;
    overdueActions: Pick<ReturnType<typeof createOverdueActions>, 'start'>;
  },
  platform: { lifecycle: LifecycleService; scheduler: SchedulerService },
): Promise<void> {
  const stopping = new AbortController();
  platform.lifecycle.addShutdownHook(async () => {
    stopping.abort();
    await Promise.all([
      rooms.fleetRollbacks.runner.stop(),
      rooms.operations.engine.stop(),
      rooms.health.stop(),
    ]);
  });
  await rooms.health.start({
    scheduler: platform.scheduler,
    signal: stopping.signal,
  });
  await rooms.watches.start(platform);
  await scheduleCollecting(platform.scheduler, rooms.collector);
  await rooms.documents.start(platform);
  await rooms.retention.start(platform);
  await rooms.clocks.start(platform);
  await rooms.overdueActions.start(platform);
  rooms.operations.engine.start();
  rooms.fleetRollbacks.runner.start();
}
