import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** Is there such an entity? Throws where the catalog can't be asked. */
export async function isInCatalog(
  deps: { auth: AuthService; catalog: Pick<CatalogService, 'getEntityByRef'> },
  entityRef: string,
): Promise<boolean> {
  const credentials = await deps.auth.getOwnServiceCredentials();
  const entity = await deps.catalog.getEntityByRef(entityRef, { credentials });
  return entity !== undefined;
}
