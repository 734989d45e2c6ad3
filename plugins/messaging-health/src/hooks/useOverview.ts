import { useApi } from '@backstage/core-plugin-api';
import {
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { concernsOrganization } from './concernsOrganization';
import {
  BUSY_POLL_MS,
  CALM_POLL_MS,
  LiveData,
  useLiveData,
} from './useLiveData';

/** Everything the entity tab shows, in one request. */
export function useOverview(
  organizationId: string | undefined,
): LiveData<OrganizationOverview> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    concerns: concernsOrganization(organizationId),
    key: `organization ${organizationId}`,
    enabled: organizationId !== undefined,
    load: signal =>
      api.call(
        'getOrganization',
        { organizationId: organizationId ?? '' },
        { signal },
      ),
    pauseMs: overview =>
      overview?.operation && !isOperationFinished(overview.operation.status)
        ? BUSY_POLL_MS
        : CALM_POLL_MS,
  });
}
