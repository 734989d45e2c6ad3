import { SweepStatus } from '@messaging-health/backstage-plugin-common';
import { ago } from './moments';

/** Rounds that are on time, over two sources that answer, unless said otherwise. */
export function sweep(changes: Partial<SweepStatus> = {}): SweepStatus {
  return {
    state: 'on-time',
    intervalSeconds: 15,
    endedAt: ago(8),
    tookMilliseconds: 640,
    organizations: 4,
    sources: [
      {
        source: 'crm-sql',
        signal: 'identity',
        askedAt: ago(9),
        observedUpTo: ago(65),
      },
      { source: 'observations', askedAt: ago(9), observedUpTo: ago(20) },
    ],
    ...changes,
  };
}
