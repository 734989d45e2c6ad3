import {
  Mode,
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { Substitution } from '@messaging-health/backstage-plugin-node';

/** An organization that a rollback has brought into contingency, and whose incident is open. */
export interface WatchedOrganization {
  organization: Organization;
  incident: string;
  mode: Mode;
  substitution?: Substitution;
  /** The rollback that switched last. */
  rollback: Operation;
  /** The switch: from then on the fallback serves. */
  since: Date;
  /** When the workflows were last put right: by the rollback, or by a correction after it. */
  putRightAt: Date;
  /** True where the workflows are not being switched right now. */
  comparesWorkflows: boolean;
  /** True where the automations have been suspended, and are not being switched right now. */
  comparesAutomations: boolean;
}
