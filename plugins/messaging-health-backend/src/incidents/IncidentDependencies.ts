import {
  IncidentSummary,
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { EvidenceBook } from '../evidence';
import { Timeline } from '../timeline';

/** What the incidents need; the callbacks are connected by `plugin.ts`. */
export interface IncidentDependencies {
  knex: Knex;
  clock: Clock;
  timeline: Timeline;
  evidence: EvidenceBook;
  pseudonymKey: string;
  /** Names this process in what the system does by itself. */
  replica: string;
  /** The operation of the organization that is not finished; the operations room knows. */
  findUnfinishedOperation: (
    organizationId: string,
  ) => Promise<Pick<Operation, 'id' | 'kind' | 'status'> | undefined>;
  /** Told after each committed change. Must not throw. */
  onChanged: (organizationId: string) => void;
  /** Told once for each new incident, after it was committed. Must not throw. */
  onOpened: (incident: IncidentSummary, organization: Organization) => void;
}
