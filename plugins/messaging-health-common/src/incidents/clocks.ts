import { z } from 'zod';

/** What is owed in time (runbook §2 and §6), in the order of its due times. @public */
export const SLA_CLOCKS = [
  'diagnosis',
  'rollback',
  'preliminary-rca',
  'next-update',
] as const;
/** @public */
export const slaClockIdSchema = z.enum(SLA_CLOCKS);
/** @public */
export type SlaClockId = z.infer<typeof slaClockIdSchema>;

/**
 * `stopped`: not owed any more, since the incident ended or was dismissed, or no rollback
 * was needed. @public
 */
export const SLA_STATES = ['running', 'met', 'missed', 'stopped'] as const;
/** @public */
export const slaStateSchema = z.enum(SLA_STATES);
/** @public */
export type SlaState = z.infer<typeof slaStateSchema>;

/** One clock. `next-update` is wound up again by each message that promises another one. @public */
export const slaClockSchema = z.object({
  clock: slaClockIdSchema,
  /** 1, and one more each time it was wound up again. */
  round: z.number().int(),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  /** When what is owed really happened; also after `dueAt`, with the state `missed`. */
  metAt: z.iso.datetime().optional(),
  /** Sequence in the timeline of what stopped it. */
  metBy: z.number().int().optional(),
  stoppedAt: z.iso.datetime().optional(),
  state: slaStateSchema,
  /** What people were told of so far, as shares of the time: 0.5, 0.8, and 1 when it was missed. */
  warned: z.array(z.number()),
});
/** @public */
export type SlaClock = z.infer<typeof slaClockSchema>;

/**
 * The state of a clock at an instant. What happened exactly at `dueAt` is in time; a clock
 * that is past it and not met is `missed`, and stays so when it is met later.
 *
 * @public
 */
export function slaStateAt(
  clock: Pick<SlaClock, 'dueAt' | 'metAt' | 'stoppedAt'>,
  now: Date,
): SlaState {
  const due = Date.parse(clock.dueAt);
  const ended = clock.metAt ?? clock.stoppedAt;
  if (ended === undefined) {
    return now.getTime() > due ? 'missed' : 'running';
  }
  if (Date.parse(ended) > due) {
    return 'missed';
  }
  return clock.metAt === undefined ? 'stopped' : 'met';
}

/** Of a clock that was wound up again only the newest round says what is owed; in the order of `SLA_CLOCKS`. @public */
export function newestRounds(clocks: readonly SlaClock[]): SlaClock[] {
  return SLA_CLOCKS.flatMap(id => {
    const rounds = clocks.filter(({ clock }) => clock === id);
    return rounds.length > 0
      ? [rounds.reduce((one, other) => (other.round > one.round ? other : one))]
      : [];
  });
}

/** When a running clock will be stopped, as far as the past tells. @public */
export const slaForecastSchema = z.object({
  clock: slaClockIdSchema,
  /** Whose past it stands on: this organization's, or the whole fleet's where it has too little. */
  basis: z.enum(['organization', 'fleet']),
  /** How many past times. */
  samples: z.number().int(),
  /** Half of them were as fast as this, from now. */
  expectedAt: z.iso.datetime(),
  /** Nine of ten were as fast as this. */
  latestAt: z.iso.datetime(),
  /** `unlikely`: even half of the past would be too late. */
  inTime: z.enum(['likely', 'at-risk', 'unlikely']),
});
/** @public */
export type SlaForecast = z.infer<typeof slaForecastSchema>;

/** How an incident stands to all that was owed. @public */
export const SLA_OUTCOMES = ['running', 'kept', 'missed'] as const;
/** @public */
export const slaOutcomeSchema = z.enum(SLA_OUTCOMES);
/** @public */
export type SlaOutcome = z.infer<typeof slaOutcomeSchema>;
