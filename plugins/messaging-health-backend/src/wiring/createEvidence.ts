import { Organization } from '@messaging-health/backstage-plugin-common';
import { Clock, EvidenceSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { AttachmentBook, AttachmentChange } from '../evidence/attachments';
import {
  ChangeRecord,
  EvidenceCollector,
  EvidencePlanner,
} from '../evidence/collect';

/** What is kept of the outside world, and of what people hand in. */
export interface EvidenceRoom {
  planner: EvidencePlanner;
  collector: EvidenceCollector;
  attachments: AttachmentBook;
}

/** Builds it; the incidents stand to the right, so that they are changed by a callback. */
export function createEvidence(deps: {
  knex: Knex;
  clock: Clock;
  newId: () => string;
  pseudonymKey: string;
  largestAttachment: number;
  sources: () => EvidenceSource[];
  directory: { get(organizationId: string): Promise<Organization> };
  change: ChangeRecord<AttachmentChange>;
}): EvidenceRoom {
  return {
    planner: new EvidencePlanner(deps),
    collector: new EvidenceCollector({
      ...deps,
      findOrganization: id => deps.directory.get(id),
    }),
    attachments: new AttachmentBook(deps),
  };
}
