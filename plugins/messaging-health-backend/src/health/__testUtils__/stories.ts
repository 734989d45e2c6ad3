import { HealthService } from '../HealthService';
import { inventOrganization, observationsOf } from './createTestRoom';

export const MINUTE = 60_000;
/** Some seconds after the minute, so that it has settled. */
export const START = '2026-02-01T12:00:10.000Z';
export const BOUNDARY = new Date('2026-02-01T12:00:00.000Z');
/** The organization that the stories are about. */
export const organization = inventOrganization(1);

export async function verdictOf(
  service: HealthService,
  trigger: string = 'webhook-5xx',
) {
  const { triggers } = await service.get(organization);
  return triggers.find(verdict => verdict.trigger === trigger);
}

/** Pushes figures of the organization, a minute each. */
export function push(
  service: HealthService,
  options: Omit<Parameters<typeof observationsOf>[0], 'organizationId'>,
) {
  return service.ingest({
    sender: 'invented-crm',
    observations: observationsOf({
      organizationId: organization.id,
      ...options,
    }),
  });
}
