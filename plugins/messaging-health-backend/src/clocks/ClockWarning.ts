import {
  Actor,
  say,
  SlaClockId,
  Statement,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { MISSED } from './warningLevels';

/** Something that is owed and not done; people are told of it. */
export interface ClockWarning {
  incident: string;
  organizationTitle: string;
  clock: SlaClockId;
  round: number;
  dueAt: string;
  /** Share of the time that is gone; 1 once it was missed. */
  share: number;
  /** Counts the warnings of one round. */
  level: number;
  /** Set where it was done after all, too late. */
  endedAt?: string;
}

/** The change of an incident that a warning is written into; the room of the incidents has it. */
export interface ClockChange {
  transaction: Knex.Transaction;
  system: Actor;
  incident: { summary: { organizationTitle: string } };
  append(entry: {
    actor: Actor;
    kind: TimelineKind;
    statement: Statement;
    details: Record<string, unknown>;
    onceKey: string;
  }): Promise<unknown>;
}

/** What a warning says: what is owed, and until when. Instants are worded by `word`. */
export function describeWarning(
  { clock, dueAt, share, endedAt, level }: ClockWarning,
  word: (instant: string) => string = instant => instant,
): Statement {
  const due = { dueAt: word(dueAt) };
  if (share < 1) {
    return say(`clock.${clock}.warned`, {
      ...due,
      percent: Math.round(share * 100),
    });
  }
  if (endedAt !== undefined) {
    return say(`clock.${clock}.late`, { ...due, endedAt: word(endedAt) });
  }
  return level > MISSED
    ? say('clock.next-update.nagged', { ...due, count: level - MISSED })
    : say(`clock.${clock}.missed`, due);
}
