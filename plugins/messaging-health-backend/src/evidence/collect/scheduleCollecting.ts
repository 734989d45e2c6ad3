import { SchedulerService } from '@backstage/backend-plugin-api';
import { EvidenceCollector } from './EvidenceCollector';

/** Has one replica at a time collect, every 5 s. */
export async function scheduleCollecting(
  scheduler: SchedulerService,
  collector: EvidenceCollector,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'messaging-health-evidence',
    scope: 'global',
    frequency: { seconds: 5 },
    initialDelay: { seconds: 5 },
    // A killed replica's round is free for another one after this.
    timeout: { seconds: 60 },
    fn: signal => collector.run(signal),
  });
}
