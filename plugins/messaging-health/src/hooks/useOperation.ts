import { useApi } from '@backstage/core-plugin-api';
import {
  isOperationFinished,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { concernsOrganization } from './concernsOrganization';
import {
  BUSY_POLL_MS,
  CALM_POLL_MS,
  LiveData,
  useLiveData,
} from './useLiveData';

/** One operation by its id; nothing is asked for without one. */
export function useOperation(
  operationId: string | undefined,
  organizationId: string,
): LiveData<Operation> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `operation ${operationId}`,
    enabled: operationId !== undefined,
    concerns: concernsOrganization(organizationId),
    load: signal =>
      api.call('getOperation', { operationId: operationId ?? '' }, { signal }),
    pauseMs: operation =>
      operation && !isOperationFinished(operation.status)
        ? BUSY_POLL_MS
        : 2 * CALM_POLL_MS,
  });
}
