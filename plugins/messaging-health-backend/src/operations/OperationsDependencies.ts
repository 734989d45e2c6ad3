import { LoggerService } from '@backstage/backend-plugin-api';
import { Operation } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  Clock,
  CrmDirectory,
  InboxPlatform,
  WebhookProber,
} from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { HealthService } from '../health/HealthService';
import { IncidentService } from '../incidents/IncidentService';
import { OrganizationDirectory } from '../organizations/OrganizationDirectory';
import { OperationsOptions } from './OperationsOptions';

/** Gives the platform that a module has set, or throws with the module to install. */
export interface PlatformSource<Platform> {
  get(): Platform;
}

/** What the operations stand on. */
export interface OperationsDependencies {
  knex: Knex;
  clock: Clock;
  /**
   * Times leases and deadlines while a step works; the same as `clock` in
   * production. Apart from it so that a test's clock that skips waiting does not
   * make every deadline pass.
   */
  pacemaker: Clock;
  /** Makes UUIDs. */
  newId: () => string;
  /** From 0 to 1; spreads retries. */
  random: () => number;
  /** Names this process in leases and timelines; unique among the replicas. */
  replica: string;
  logger: LoggerService;
  options: OperationsOptions;
  organizations: OrganizationDirectory;
  health: Pick<HealthService, 'get' | 'trafficSince'>;
  incidents: IncidentService;
  platforms: {
    automation: PlatformSource<AutomationPlatform>;
    inbox: PlatformSource<InboxPlatform>;
    prober: PlatformSource<WebhookProber>;
    crm: PlatformSource<CrmDirectory>;
  };
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  /** Told after each change of an operation; its failure changes nothing. */
  onOperationChanged: (operation: Operation) => Promise<void>;
}
