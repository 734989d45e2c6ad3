import { InboxAutomation } from '@messaging-health/backstage-plugin-node';

/** An automation that was switched off, as it was before. */
export interface FormerState {
  automation: InboxAutomation;
  /** When it was verified to be as before again; absent while it is off. */
  restoredAt?: Date;
}
