import { useApi } from '@backstage/core-plugin-api';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import {
  BUSY_POLL_MS,
  CALM_POLL_MS,
  LiveData,
  useLiveData,
} from './useLiveData';

/** True while more of it may happen, or somebody has to decide. */
export function isUnderWay({ status }: FleetRollback): boolean {
  return status === 'running' || status === 'stopped';
}

/** The fleet rollbacks under way, then the newest that have ended. */
export function useFleetRollbacks(): LiveData<{ items: FleetRollback[] }> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: 'fleet rollbacks',
    load: signal => api.call('listFleetRollbacks', {}, { signal }),
    pauseMs: answer =>
      answer?.items.some(isUnderWay) ? CALM_POLL_MS : 2 * CALM_POLL_MS,
  });
}

/** One fleet rollback with its members. */
export function useFleetRollback(
  fleetRollbackId: string,
): LiveData<FleetRollback> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `fleet rollback ${fleetRollbackId}`,
    load: signal =>
      api.call('getFleetRollback', { fleetRollbackId }, { signal }),
    pauseMs: fleetRollback =>
      fleetRollback && isUnderWay(fleetRollback) ? BUSY_POLL_MS : CALM_POLL_MS,
  });
}
