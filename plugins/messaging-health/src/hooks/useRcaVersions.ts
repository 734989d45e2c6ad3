import { useApi } from '@backstage/core-plugin-api';
import {
  Incident,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../api/messagingHealthApiRef';
import { concernsOrganization } from './concernsOrganization';
import { LiveData, useLiveData } from './useLiveData';

/** Long texts that change seldom; the backend's news say when they do. */
const PAUSE_MS = 60_000;

/** All versions of an incident's root cause analysis, the newest first. */
export function useRcaVersions(
  incident: Pick<Incident, 'number' | 'organizationId'>,
): LiveData<{ versions: RcaVersion[] }> {
  const { number, organizationId } = incident;
  const api = useApi(messagingHealthApiRef);
  return useLiveData({
    key: `rca ${number}`,
    load: signal => api.call('listRcaVersions', { number }, { signal }),
    concerns: concernsOrganization(organizationId),
    pauseMs: () => PAUSE_MS,
  });
}
