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

/** What finding an organization takes: the catalog, and as whom it is asked. */
export interface CatalogView {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}

/** Finds the organization that an entity ref means, as the given person sees the catalog. */
export async function findOrganization(
  entityRefText: string,
  { catalog, credentials }: CatalogView,
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
  if (parsed.kind === 'unusable') {
    throw new OrganizationIncompleteError(
      entity.metadata.title ?? entity.metadata.name,
      parsed.problems,
    );
  }
  return parsed.organization;
}

/** The same, for one that is to be operated: nothing that takes may be missing. */
export async function resolveOrganization(
  entityRefText: string,
  view: CatalogView,
): Promise<Organization> {
  const organization = await findOrganization(entityRefText, view);
  const problems = blockingProblems(organization);
  if (problems.length > 0) {
    throw new OrganizationIncompleteError(organization.title, problems);
  }
  return organization;
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
