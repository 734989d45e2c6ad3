import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { IncidentDependencies } from './IncidentDependencies';

/**
 * Refuses a reference that the catalog doesn't know: nobody would be told, and nobody would
 * do it. `field` names where it was given.
 */
export async function requireInCatalog(
  { isInCatalog }: Pick<IncidentDependencies, 'isInCatalog'>,
  field: string,
  entityRef: string,
): Promise<void> {
  const isKnown = await isInCatalog(entityRef).catch(cause => {
    throw new ServiceUnavailableError(
      `The catalog can't be asked whether there is ${entityRef}. Try again.`,
      cause,
    );
  });
  if (!isKnown) {
    throw new InputError(
      `${field}: there is no ${entityRef} in the catalog. Name a user or a group that it has.`,
    );
  }
}
