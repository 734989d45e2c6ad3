import {
  SlaClock,
  SlaClockId,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';

/** Which clock of which incident, and the transaction that records what moves it. */
interface ClockOf {
  transaction: Knex.Transaction;
  /** Number of the incident. */
  incident: string;
  clock: SlaClockId;
}

/**
 * What is owed in time. Every change happens inside the transaction that records what
 * really happened; there is no other way to stop a clock. Everything may be repeated.
 */
export interface SlaClocks {
  /** Starts the clocks that begin with detection. */
  startAll(of: {
    transaction: Knex.Transaction;
    incident: string;
    organizationId: string;
    detectedAt: Date;
  }): Promise<void>;
  /** What is owed has happened; the first time stands. `entry` is the sequence of what shows it. */
  meet(of: ClockOf & { at: Date; entry: number }): Promise<void>;
  /** A message promises another one: the round before is met by it, and a new one begins. */
  windUp(
    of: ClockOf & {
      organizationId: string;
      at: Date;
      dueAt: Date;
      entry: number;
    },
  ): Promise<void>;
  /** Nothing is owed any more; what was met before stays so. */
  stop(
    of: Omit<ClockOf, 'clock'> & { clocks: readonly SlaClockId[]; at: Date },
  ): Promise<void>;
  /** The clocks of many incidents, in one statement; each in the order of `SLA_CLOCKS`, then by round. */
  of(
    incidents: readonly string[],
    knex?: Knex,
  ): Promise<Map<string, SlaClock[]>>;
}
