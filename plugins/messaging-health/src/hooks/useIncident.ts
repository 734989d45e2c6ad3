import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import {
  BUSY_POLL_MS,
  CALM_POLL_MS,
  LiveData,
  useLiveData,
} from './useLiveData';

/** One incident, whole. */
export function useIncident(number: string): LiveData<Incident> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `incident ${number}`,
    load: signal => api.call('getIncident', { number }, { signal }),
    pauseMs: incident =>
      incident?.status === 'mitigating' ? BUSY_POLL_MS : CALM_POLL_MS,
  });
}
