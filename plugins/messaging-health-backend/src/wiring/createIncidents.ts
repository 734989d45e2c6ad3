import {
  IncidentSummary,
  Operation,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { DatabaseEvidenceBook } from '../evidence';
import { DefaultIncidentService, IncidentService } from '../incidents';
import { DatabaseTimeline } from '../timeline';

/** The incidents, with their timelines and evidence behind them. */
export function createIncidents(deps: {
  knex: Knex;
  clock: Clock;
  newId: () => string;
  pseudonymKey: string;
  replica: string;
  /** Stands to the right of the incidents, so that it is asked by a callback. */
  listUnfinished: (ids: string[]) => Promise<Map<string, Operation>>;
  onChanged: (organizationId: string) => void;
  onOpened: (incident: IncidentSummary) => void;
}): IncidentService {
  return new DefaultIncidentService({
    ...deps,
    timeline: new DatabaseTimeline(deps),
    evidence: new DatabaseEvidenceBook(deps),
    findUnfinishedOperation: async organizationId =>
      (await deps.listUnfinished([organizationId])).get(organizationId),
  });
}
