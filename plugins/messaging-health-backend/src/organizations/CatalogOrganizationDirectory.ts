import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Organization,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { listOrganizationEntities } from './listOrganizationEntities';
import { OrganizationDirectory, UnusableEntity } from './OrganizationDirectory';
import { sortOutEntities } from './sortOutEntities';

interface Answer {
  organizations: Organization[];
  unusable: UnusableEntity[];
}

/** Reads organizations from the catalog, and keeps the answer for some seconds. */
export class CatalogOrganizationDirectory implements OrganizationDirectory {
  private cached: { at: number; answer: Answer } | undefined;
  private asking: Promise<Answer> | undefined;

  constructor(
    private readonly deps: {
      catalog: Pick<CatalogService, 'queryEntities'>;
      auth: AuthService;
      clock: Clock;
      logger: LoggerService;
      cacheForMilliseconds: number;
      staleForMilliseconds: number;
    },
  ) {}

  async list(): Promise<Answer> {
    const age = this.ageOfCache();
    if (this.cached && age < this.deps.cacheForMilliseconds) {
      return this.cached.answer;
    }
    try {
      return await this.ask();
    } catch (error) {
      if (this.cached && age < this.deps.staleForMilliseconds) {
        this.deps.logger.warn(
          `The catalog can't be asked for organizations; the answer of ${Math.round(
            age / 1000,
          )} s ago is used. ${stringifyError(error)}`,
        );
        return this.cached.answer;
      }
      throw error;
    }
  }

  async get(organizationId: string): Promise<Organization> {
    const wanted = organizationId.toLocaleLowerCase('en-US');
    const { organizations } = await this.list();
    const found = organizations.find(({ id }) => id === wanted);
    if (!found) {
      throw new UnknownOrganizationError(organizationId);
    }
    return found;
  }

  private ageOfCache(): number {
    return this.cached
      ? this.deps.clock.now().getTime() - this.cached.at
      : Number.POSITIVE_INFINITY;
  }

  /** Callers that come while the catalog is being asked share its answer. */
  private ask(): Promise<Answer> {
    this.asking ??= this.askCatalog().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async askCatalog(): Promise<Answer> {
    const { catalog, auth, clock } = this.deps;
    const at = clock.now().getTime();
    const credentials = await auth.getOwnServiceCredentials();
    const answer = sortOutEntities(
      await listOrganizationEntities(catalog, credentials),
    );
    this.cached = { at, answer };
    return answer;
  }
}
