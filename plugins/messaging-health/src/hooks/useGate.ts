import { useApi } from '@backstage/core-plugin-api';
import { GateAnswer } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { concernsOrganization } from './concernsOrganization';
import { LiveData, useLiveData } from './useLiveData';

/** How long a freeze stands changes by the minute at most. */
const PAUSE_MS = 30_000;

/** The gate's own answer, asked for only while activations are frozen. */
export function useGate(
  organizationId: string,
  frozen: boolean,
): LiveData<GateAnswer> {
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `gate ${organizationId}`,
    enabled: frozen,
    concerns: concernsOrganization(organizationId),
    load: signal => api.call('askGate', { organizationId }, { signal }),
    pauseMs: () => PAUSE_MS,
  });
}
