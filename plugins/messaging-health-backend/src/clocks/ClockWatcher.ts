import { LoggerService } from '@backstage/backend-plugin-api';
import { slaClockIdSchema } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { ClockChange, ClockWarning, describeWarning } from './ClockWarning';
import { keepOutcomeOf, OutcomeKeeping } from './keepOutcomeOf';
import { SlaTerms } from './SlaTerms';
import { ClockKey, ClockRow, fromClockRow, withShare } from './store/clockRow';
import { listClocks } from './store/listClocks';
import { listDueClocks } from './store/listDueClocks';
import { updateClock } from './store/updateClock';
import { instantOf, levelAt, MISSED, shareOf } from './warningLevels';

/** What one look takes at most; the rest is due at the next one. */
const MOST_AT_ONCE = 500;
/** So long one replica has for telling, before another one tells in its place. */
const TELLING_LEASE = 60_000;
/** The pause between two tries grows up to an hour. */
const MOST_DOUBLINGS = 6;
/** After these, about seven hours, the notifications are taken to be out of service for good. */
const MOST_TELLINGS = 12;

/** What the watcher needs; the callbacks are connected by `wiring`. */
export interface ClockWatcherDependencies extends OutcomeKeeping {
  knex: Knex;
  logger: LoggerService;
  terms: Pick<SlaTerms, 'naggingEveryMilliseconds'>;
  /** Changes an incident in one transaction that holds its row. */
  change: <T>(
    incident: string,
    work: (change: ClockChange) => Promise<T>,
  ) => Promise<T>;
  /** Notifies whoever takes the roles; answers whether it was sent. Must not throw. */
  tell: (warning: ClockWarning) => Promise<boolean>;
}

/** A warning that this process has taken upon itself to tell of. */
interface Claimed {
  warning: ClockWarning;
  row: ClockRow;
  /** What the row holds while it is being told. */
  lease: string;
}

/** When a running clock is to be looked at after a level; `null` for never. */
function nextLook(
  row: ClockRow,
  level: number,
  terms: ClockWatcherDependencies['terms'],
): string | null {
  if (row.met_at !== null || row.stopped_at !== null) {
    return null;
  }
  const clock = {
    clock: slaClockIdSchema.parse(row.clock),
    startedAt: row.started_at,
    dueAt: row.due_at,
  };
  const instant = instantOf(level + 1, clock, terms);
  return instant ? toTimestamp(instant) : null;
}

/**
 * Warns before something owed is missed, and when it is. A warning is written into the
 * incident once, whoever looks at the same time; people are told of it until the telling
 * has succeeded, also where the process that wrote it has died.
 */
export class ClockWatcher {
  constructor(private readonly deps: ClockWatcherDependencies) {}

  /** Looks at every clock that is due for a look. */
  async run(signal?: AbortSignal): Promise<void> {
    const { knex, clock, logger } = this.deps;
    const due = await listDueClocks({
      knex,
      now: toTimestamp(clock.now()),
      limit: MOST_AT_ONCE,
    });
    for (const row of due) {
      if (signal?.aborted) {
        return;
      }
      try {
        await this.look(row);
      } catch (error) {
        logger.warn(
          `The clock ${row.clock} of ${row.incident} could not be looked at: ${error}`,
        );
      }
    }
  }

  private async look(key: ClockKey): Promise<void> {
    const { knex, terms, tell, change } = this.deps;
    const claimed = await change(key.incident, opened =>
      this.claim(opened, key),
    );
    if (claimed && (await tell(claimed.warning))) {
      const { row, lease } = claimed;
      const { level } = claimed.warning;
      await updateClock({
        knex,
        key: row,
        // Whoever has met it meanwhile has said when it is looked at again.
        where: { warn_at: lease },
        change: { told_level: level, warn_at: nextLook(row, level, terms) },
      });
    }
  }

  /** Writes down what is due, and takes the telling of it. */
  private async claim(
    opened: ClockChange,
    key: ClockKey,
  ): Promise<Claimed | undefined> {
    const { transaction } = opened;
    const { clock, terms } = this.deps;
    const rows = await listClocks({
      knex: transaction,
      incidents: [key.incident],
    });
    const row = rows.find(
      candidate =>
        candidate.clock === key.clock && candidate.round === key.round,
    );
    const now = clock.now();
    if (!row?.warn_at || row.warn_at > toTimestamp(now)) {
      return undefined;
    }
    const level = Math.max(this.levelOf(row, now), row.warned_level);
    const isNew = level > row.warned_level;
    if (!isNew && (row.told_level >= level || row.tellings >= MOST_TELLINGS)) {
      await updateClock({
        knex: transaction,
        key: row,
        change: { warn_at: nextLook(row, level, terms) },
      });
      return undefined;
    }
    return this.take(opened, row, level, now);
  }

  private levelOf(row: ClockRow, now: Date): number {
    const ended = row.met_at ?? row.stopped_at;
    if (ended !== null) {
      return ended > row.due_at ? MISSED : 0;
    }
    return levelAt(now, fromClockRow(row, now), this.deps.terms);
  }

  private async take(
    opened: ClockChange,
    row: ClockRow,
    level: number,
    now: Date,
  ): Promise<Claimed> {
    const { transaction } = opened;
    const isNew = level > row.warned_level;
    const tellings = isNew ? 0 : row.tellings;
    const pause = TELLING_LEASE * 2 ** Math.min(tellings, MOST_DOUBLINGS);
    const lease = toTimestamp(new Date(now.getTime() + pause));
    const warning: ClockWarning = {
      incident: row.incident,
      organizationTitle: opened.incident.summary.organizationTitle,
      clock: slaClockIdSchema.parse(row.clock),
      round: row.round,
      dueAt: row.due_at,
      share: shareOf(level),
      level,
      endedAt: row.met_at ?? row.stopped_at ?? undefined,
    };
    await updateClock({
      knex: transaction,
      key: row,
      change: {
        warned_level: level,
        warned: withShare(row.warned, shareOf(level)),
        tellings: tellings + 1,
        warn_at: lease,
      },
    });
    if (isNew) {
      await this.record(opened, warning);
    }
    return { warning, row, lease };
  }

  private async record(
    opened: ClockChange,
    warning: ClockWarning,
  ): Promise<void> {
    const { incident, clock, round, dueAt, share, level } = warning;
    await opened.append({
      actor: opened.system,
      kind: 'clock',
      statement: describeWarning(warning),
      details: { clock, round, dueAt, share },
      onceKey: `clock:${clock}:${round}:${level}`,
    });
    await keepOutcomeOf(this.deps, opened.transaction, incident);
  }
}
