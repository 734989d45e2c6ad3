import { Organization } from '@messaging-health/backstage-plugin-common';
import { OperationsDependencies } from './OperationsDependencies';

/** An organization if it can be read: an entity that is gone must not keep its operation from being ended. */
export async function findOrganization(
  {
    organizations,
    logger,
  }: Pick<OperationsDependencies, 'organizations' | 'logger'>,
  id: string,
): Promise<Organization | undefined> {
  try {
    return await organizations.get(id);
  } catch (error) {
    logger.warn(`Organization ${id} can't be read: ${error}`);
    return undefined;
  }
}
