import {
  LifecycleService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { EvidenceCollector, scheduleCollecting } from '../evidence/collect';
import { FleetRollbackRoom } from '../fleetRollback';
import { HealthRoom } from '../health';
import { OperationsRoom } from '../operations';
import { WatchRoom } from '../watches';
import { createClocks } from './createClocks';
import { createIncidentHistory } from './createIncidentHistory';

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
  await rooms.clocks.start(platform);
  rooms.operations.engine.start();
  rooms.fleetRollbacks.runner.start();
}
