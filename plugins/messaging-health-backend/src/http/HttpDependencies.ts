import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  Organization,
  Policy,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { SlaClocks } from '../clocks';
import { AttachmentBook } from '../evidence/attachments';
import { CommunicationService } from '../communications';
import { DossierService } from '../dossier';
import { FleetRollbackService } from '../fleetRollback';
import { FigureHistoryService, HealthService, WhatIfService } from '../health';
import { IncidentHistory, IncidentService } from '../incidents';
import { OperationService } from '../operations/OperationService';
import { OrganizationDirectory } from '../organizations';
import { RecordProofService } from '../proof';
import { RootCauseService } from '../rootCause';
import { WatchService } from '../watches';

/** What the HTTP API needs: the rooms' services, and the platform's judges. */
export interface HttpDependencies {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  clock: Clock;
  directory: OrganizationDirectory;
  health: HealthService;
  figureHistory: FigureHistoryService;
  whatIf: WhatIfService;
  incidents: IncidentService;
  attachments: Pick<AttachmentBook, 'attach' | 'download'>;
  incidentHistory: IncidentHistory;
  rootCause: RootCauseService;
  dossiers: DossierService;
  proof: RecordProofService;
  communications: CommunicationService;
  slaClocks: Pick<SlaClocks, 'of'>;
  operations: OperationService;
  watches: WatchService;
  fleetRollbacks: FleetRollbackService;
  /** What a firing trigger sets off for an organization. */
  policyOf: (organization: Organization) => Policy;
  /** The zone that an organization's customers read times in. */
  timeZoneOf: (organizationId: string) => Promise<string>;
  /** Whom to ask for a permission: a role's entity reference, where config names one. */
  permissionContact?: string;
  /** Takes personal data out of a text, before a room that does not do so itself stores it. */
  mask: (text: string) => string;
  /** Told when a request changed what the health of an organization is. Must not throw. */
  onChanged: (organizationId: string) => void;
}
