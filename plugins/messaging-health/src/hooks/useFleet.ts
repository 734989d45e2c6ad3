import { useApi } from '@backstage/core-plugin-api';
import { Fleet } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { LiveData, useLiveData } from './useLiveData';

/** All organizations, worst first. */
export function useFleet(): LiveData<Fleet> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: 'fleet',
    load: signal => api.call('getFleet', {}, { signal }),
  });
}
