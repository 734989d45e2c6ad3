import {
  Actor,
  FleetDecision,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';

/** A person's decision, with whether the members' incidents know of it. */
export interface KeptDecision extends Omit<FleetDecision, 'by'> {
  by: Actor;
  told: boolean;
}

/** A fleet rollback as stored. */
export interface FleetRecord extends Omit<FleetRollback, 'decisions'> {
  decisions: KeptDecision[];
  /** Counts the changes; who changes it names the one that was read. */
  version: number;
}
