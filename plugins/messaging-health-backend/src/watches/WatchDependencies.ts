import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Communications,
  Drift,
  Organization,
  Rehearsal,
} from '@messaging-health/backstage-plugin-common';
import { Clock, CrmDirectory } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { FigureHistoryService, HealthService } from '../health';
import { IncidentService } from '../incidents/IncidentService';
import {
  OperationsDependencies,
  OperationService,
  PlatformSource,
} from '../operations';
import { OrganizationDirectory } from '../organizations';

/** Told once of what has drifted newly; may be repeated after a crash. */
export type OnDrifted = (event: {
  organization: Organization;
  drifts: Drift[];
}) => Promise<void>;

/** Told when an organization that was ready for a rollback is not any more. */
export type OnNotReady = (event: {
  organization: Organization;
  rehearsal: Rehearsal;
}) => Promise<void>;

/** What the watches stand on. */
export interface WatchDependencies {
  knex: Knex;
  clock: Clock;
  /** Paces the rounds; default: the clock. */
  pacemaker?: Clock;
  logger: LoggerService;
  /** Names this process in timelines. */
  replica: string;
  options: Pick<MessagingHealthConfig, 'drift' | 'contingency' | 'rehearsal'>;
  organizations: OrganizationDirectory;
  health: Pick<HealthService, 'getMany' | 'trafficSince'>;
  figures: FigureHistoryService;
  incidents: Pick<IncidentService, 'openOf' | 'record'>;
  operations: Pick<
    OperationService,
    'modesOf' | 'unfinishedOf' | 'ofIncident' | 'formerStatesOf'
  >;
  platforms: Omit<OperationsDependencies['platforms'], 'crm'> & {
    /** A rollback needs none, so that it may be missing. */
    crm: PlatformSource<CrmDirectory> & { readonly installed: boolean };
  };
  /** What the customer was told in an incident; nothing is known of it where it isn't connected. */
  communicationsOf?: (incident: string) => Promise<Communications>;
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  onDrifted: OnDrifted;
  onNotReady: OnNotReady;
  /** Told when something that screens show has changed. Must not throw. */
  onChanged: (organizationId: string) => void;
}
