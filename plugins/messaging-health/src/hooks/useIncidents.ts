import { useApi } from '@backstage/core-plugin-api';
import {
  IncidentPage,
  ListIncidentsQuery,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { useClock } from './Clock';
import { LiveData, useLiveData } from './useLiveData';

/**
 * One page of the incident history. `key` names the question, and `queryAt` makes it anew for
 * each attempt: "the last 90 days" go along with the time.
 */
export function useIncidents(
  key: string,
  queryAt: (now: number) => ListIncidentsQuery,
): LiveData<IncidentPage> {
  const api = useApi(messagingHealthApiRef);
  const clock = useClock();
  return useLiveData({
    key: `incidents ${key}`,
    load: signal => api.call('listIncidents', queryAt(clock()), { signal }),
  });
}
