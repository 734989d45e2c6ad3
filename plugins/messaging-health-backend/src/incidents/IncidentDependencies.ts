import {
  Communications,
  IncidentRole,
  IncidentSummary,
  Operation,
  Organization,
  RoleHolder,
  ScaffolderTaskLink,
  SlaClock,
  SlaForecast,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { SlaClocks } from '../clocks';
import { EvidenceBook } from '../evidence';
import { PlanEvidence } from '../evidence/collect';
import { Timeline } from '../timeline';

/** What the incidents need; the callbacks are connected by `wiring`. */
export interface IncidentDependencies {
  knex: Knex;
  clock: Clock;
  newId: () => string;
  timeline: Timeline;
  evidence: EvidenceBook;
  clocks: SlaClocks;
  pseudonymKey: string;
  /** Names this process in what the system does by itself. */
  replica: string;
  /** Who takes each role at first; left out where config names nobody. */
  roles: Partial<Record<IncidentRole, string>>;
  /** The operation of the organization that is not finished; the operations room knows. */
  findUnfinishedOperation: (
    organizationId: string,
  ) => Promise<Pick<Operation, 'id' | 'kind' | 'status'> | undefined>;
  /** Triggers of the organization that fire now; the health room knows. */
  findFiringTriggers: (organizationId: string) => Promise<TriggerId[]>;
  /** Is there such a user or group? Throws where the catalog can't be asked. */
  isInCatalog: (entityRef: string) => Promise<boolean>;
  /** Has evidence collected of a moment, within its transaction; none where it isn't connected. */
  planEvidence?: PlanEvidence;
  /** What rooms to the right hold of an incident; nothing where they aren't connected. */
  communicationsOf?: (incident: string) => Promise<Communications>;
  /** When the clocks that run will be stopped, as far as the past tells. */
  forecastsOf?: (
    incident: Pick<IncidentSummary, 'number' | 'organizationId'>,
    clocks: SlaClock[],
  ) => Promise<SlaForecast[]>;
  /** Runs of templates that asked for its operations. */
  tasksOf?: (incident: string) => Promise<ScaffolderTaskLink[]>;
  /** The newest version of the root cause analysis, which text search reads. */
  readAnalysis?: (incident: string, knex: Knex) => Promise<string | undefined>;
  /** Told after each committed change. Must not throw. */
  onChanged: (organizationId: string) => void;
  /** Told once for each new incident, after it was committed. Must not throw. */
  onOpened: (incident: IncidentSummary, organization: Organization) => void;
  /** Told after a role was handed over. Must not throw. */
  onHandedOver?: (incident: IncidentSummary, taken: RoleHolder) => void;
}
