import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CompoundEntityRef,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  blockingProblems,
  Organization,
  OrganizationIncompleteError,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';

/** Finds the organization that an entity ref means, as the given person sees the catalog. */
export async function resolveOrganization(
  entityRefText: string,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<Organization> {
  const entityRef = parseRef(entityRefText);
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new InputError(
      `The catalog has no ${stringifyEntityRef(
        entityRef,
      )} that you may see. Choose an organization from the list.`,
    );
  }
  const parsed = parseOrganization(entity);
  const problems =
    parsed.kind === 'unusable'
      ? parsed.problems
      : blockingProblems(parsed.organization);
  if (parsed.kind === 'unusable' || problems.length > 0) {
    throw new OrganizationIncompleteError(
      entity.metadata.title ?? entity.metadata.name,
      problems,
    );
  }
  return parsed.organization;
}

function parseRef(text: string): CompoundEntityRef {
  try {
    return parseEntityRef(text, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
  } catch (error) {
    throw new InputError(
      `"${text}" is not an entity ref. Write it as kind:namespace/name, for example group:default/cantina-aurora.`,
      error,
    );
  }
}
