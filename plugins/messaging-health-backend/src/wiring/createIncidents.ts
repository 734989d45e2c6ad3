import { Operation } from '@messaging-health/backstage-plugin-common';
import { MessagingHealthConfig } from '../config';
import { DatabaseEvidenceBook } from '../evidence';
import {
  DefaultIncidentService,
  IncidentDependencies,
  IncidentService,
} from '../incidents';
import { DatabaseTimeline, TimelineDependencies } from '../timeline';

/** What incidents stand on that nobody here connects. */
type Given = Omit<
  IncidentDependencies,
  'timeline' | 'evidence' | 'roles' | 'findUnfinishedOperation'
> &
  Pick<TimelineDependencies, 'signer' | 'onHead'>;

/** The incidents, with their timelines and evidence behind them. */
export function createIncidents(
  deps: Given & {
    config: Pick<MessagingHealthConfig, 'roles'>;
    /** Stands to the right of the incidents, so that it is asked by a callback. */
    listUnfinished: (ids: string[]) => Promise<Map<string, Operation>>;
  },
): IncidentService {
  const { roles } = deps.config;
  return new DefaultIncidentService({
    ...deps,
    timeline: new DatabaseTimeline(deps),
    evidence: new DatabaseEvidenceBook(deps),
    roles: {
      'incident-commander': roles.incidentCommander,
      'crm-operations': roles.crmOperations,
      communication: roles.communication,
    },
    findUnfinishedOperation: async organizationId =>
      (await deps.listUnfinished([organizationId])).get(organizationId),
  });
}
