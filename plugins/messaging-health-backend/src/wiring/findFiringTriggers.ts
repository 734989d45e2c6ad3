import {
  TriggerId,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { HealthService } from '../health';
import { OrganizationDirectory } from '../organizations';

/** Triggers of an organization that fire now; none for one that has left the catalog, since nobody watches it. */
export async function findFiringTriggers(
  directory: OrganizationDirectory,
  health: Pick<HealthService, 'get'>,
  organizationId: string,
): Promise<TriggerId[]> {
  try {
    const organization = await directory.get(organizationId);
    const { triggers } = await health.get(organization);
    return triggers
      .filter(({ state }) => state === 'firing')
      .map(({ trigger }) => trigger);
  } catch (error) {
    if (error instanceof UnknownOrganizationError) {
      return [];
    }
    throw error;
  }
}
