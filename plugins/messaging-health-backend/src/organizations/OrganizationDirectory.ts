import { Organization } from '@messaging-health/backstage-plugin-common';

/** An entity that claims to be an organization and bears no usable id. */
export interface UnusableEntity {
  entityRef: string;
  message: string;
}

/** The organizations of the catalog, read with this plugin's own credentials. */
export interface OrganizationDirectory {
  /** All of them; cached for some seconds. Throws when the catalog can't be asked and nothing is cached. */
  list(): Promise<{
    organizations: Organization[];
    unusable: UnusableEntity[];
  }>;
  /** Throws `UnknownOrganizationError`. */
  get(organizationId: string): Promise<Organization>;
}
