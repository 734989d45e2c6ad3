import { Policy } from '@messaging-health/backstage-plugin-common';
import { TriggerChanges } from './TriggerChanges';

/** What app-config sets for one organization alone. */
export interface OrganizationOverride {
  triggers: TriggerChanges;
  policy?: Policy;
}
