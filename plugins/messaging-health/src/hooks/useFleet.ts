import { useApi } from '@backstage/core-plugin-api';
import {
  Fleet,
  ListOrganizationsQuery,
} from '@messaging-health/backstage-plugin-common';
import { useRef } from 'react';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { LiveData, useLiveData } from './useLiveData';

/** A part of the fleet, kept fresh. */
export interface LiveFleet extends LiveData<Fleet> {
  /** True while `data` still is the part that was asked for before. */
  turning: boolean;
}

/** A part of the fleet. While another part is on its way, the one before stays. */
export function useFleet(query: ListOrganizationsQuery): LiveFleet {
  const api = useApi(messagingHealthApiRef);
  const live = useLiveData({
    key: `fleet ${JSON.stringify(query)}`,
    load: signal => api.call('getFleet', query, { signal }),
  });
  const before = useRef<Pick<LiveData<Fleet>, 'data' | 'refreshedAt'>>({});
  if (live.data) {
    before.current = { data: live.data, refreshedAt: live.refreshedAt };
  }
  const turning = !live.data && before.current.data !== undefined;
  return {
    ...live,
    ...before.current,
    turning: turning && live.loading,
    stale: live.stale || (turning && live.error !== undefined),
  };
}
