import { LoggerService } from '@backstage/backend-plugin-api';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { IncidentService } from '../incidents/IncidentService';
import { OperationService } from '../operations/OperationService';
import { OrganizationDirectory } from '../organizations';

/** What fleet rollbacks stand on. */
export interface FleetDependencies {
  knex: Knex;
  clock: Clock;
  /** Makes UUIDs. */
  newId: () => string;
  logger: LoggerService;
  options: {
    fleetRollback: { pauseMilliseconds: number };
    engine: { leaseForMilliseconds: number; pollIntervalMilliseconds: number };
  };
  directory: Pick<OrganizationDirectory, 'get'>;
  operations: Pick<
    OperationService,
    'start' | 'resume' | 'get' | 'latestOf' | 'unfinishedOf' | 'modesOf'
  >;
  incidents: Pick<IncidentService, 'record' | 'openOf'>;
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  /** Told of the members that have changed. Must not throw. */
  onMembersChanged: (organizationIds: string[]) => void;
  /** Told once of each standstill by whoever brought it about. Must not throw. */
  onStopped: (fleet: FleetRollback) => void;
}
