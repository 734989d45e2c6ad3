import { useApi } from '@backstage/core-plugin-api';
import {
  IncidentPage,
  ListIncidentsQuery,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { LiveData, useLiveData } from './useLiveData';

/** One page of the incident history. */
export function useIncidents(
  query: ListIncidentsQuery,
): LiveData<IncidentPage> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `incidents ${JSON.stringify(query)}`,
    load: signal => api.call('listIncidents', query, { signal }),
  });
}
