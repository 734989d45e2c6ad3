import {
  Policy,
  TriggerId,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { RetentionPolicy } from '../retention/RetentionPolicy';
import { SlaTerms } from '../clocks/SlaTerms';
import { RecordKeys } from './readRecordKeys';
import { OperationsOptions } from '../operations/OperationsOptions';
import { OrganizationOverride } from './OrganizationOverride';

/** The core's part of app-config, checked, with every default filled in. */
export interface MessagingHealthConfig extends OperationsOptions {
  /** Keys the pseudonyms that stand for personal data. */
  pseudonymKey: string;
  /** Entity references of who takes each role of an incident; left out where nobody is named. */
  roles: {
    incidentCommander?: string;
    crmOperations?: string;
    communication?: string;
  };
  /** IANA name of the zone of organizations that name none. */
  timeZone: string;
  /** How long what is owed in an incident may take. */
  sla: SlaTerms;
  organizations: {
    cacheForMilliseconds: number;
    /** How long the last answer is used while the catalog can't be asked. */
    staleForMilliseconds: number;
  };
  sweep: {
    intervalMilliseconds: number;
    timeoutMilliseconds: number;
    settleMilliseconds: number;
  };
  /** Limits that hold where neither an annotation nor an override says otherwise. */
  triggers: TriggerLimits;
  /** Triggers that are only shown: they fire nothing and are no part of the health. */
  advisoryTriggers: TriggerId[];
  /** What a firing trigger sets off where neither an annotation nor an override says otherwise. */
  policy: Policy;
  /** By organization UUID or full entity reference, in lower case. */
  organizationOverrides: ReadonlyMap<string, OrganizationOverride>;
  /** Bytes of the largest file that can be attached. */
  largestAttachment: number;
  /** What heads of timelines are signed with. */
  record: RecordKeys;
  retention: {
    /** Figures by the minute, and the ids of pushed observations. */
    observationsMilliseconds: number;
    /** Packed figures, and changes of verdicts. */
    historyMilliseconds: number;
    /** Contents of ended incidents; what is left out is kept for ever. */
    incidents: RetentionPolicy;
  };
  /** How often an organization in contingency is compared with what is wanted. */
  drift: { compareEveryMilliseconds: number };
  /** How the technical points of a contingency are measured. */
  contingency: {
    measureEveryMilliseconds: number;
    windowMilliseconds: number;
    minimumEvents: number;
  };
  rehearsal: { everyMilliseconds: number };
  fleetRollback: {
    /** Between two beginnings of a wave, so that n8n has air. */
    pauseMilliseconds: number;
  };
}
