import { AccessLogSignal } from '../config/DrainConfig';

/** One request that failed, as far as it is kept. */
export interface ErrorLine {
  organizationId: string;
  signal: AccessLogSignal;
  at: Date;
  /** Without its query. */
  path: string;
  method?: string;
  status: number;
  /** The log's own id of the request. */
  id?: string;
  /** Which drain it came by. */
  drain: string;
}

/** Lines of one signal of one organization. */
export const MOST_LINES = 100;
/** So many of them at once; the one that failed longest ago gives way. */
const MOST_SERIES = 500;

interface Kept {
  lines: ErrorLine[];
  /** The newest of those that gave way. */
  droppedUpTo?: Date;
  dropped: number;
}

/** What is kept of a span. */
export interface FoundLines {
  /** Newest first. */
  lines: ErrorLine[];
  total: number;
  /** True where some gave way that may be of the span. */
  isLowerBound: boolean;
}

/**
 * The newest failed requests of each organization, in this process's memory: no more than
 * some thousand lines in all, without queries, bodies, callers and agents. A restart loses
 * them, and another replica keeps its own.
 */
export class ErrorLines {
  private readonly kept = new Map<string, Kept>();

  /** @param since - From when on lines are kept. */
  constructor(readonly since: Date) {}

  /** Keeps a line; one that is known by its id already is kept once. */
  add(line: ErrorLine): void {
    const key = `${line.organizationId} ${line.signal}`;
    const kept = this.kept.get(key) ?? { lines: [], dropped: 0 };
    if (
      line.id !== undefined &&
      kept.lines.some(({ id, drain }) => id === line.id && drain === line.drain)
    ) {
      return;
    }
    kept.lines.push(line);
    kept.lines.sort((a, b) => b.at.getTime() - a.at.getTime());
    const [gone] = kept.lines.splice(MOST_LINES);
    if (gone) {
      kept.dropped += 1;
      kept.droppedUpTo =
        kept.droppedUpTo && kept.droppedUpTo > gone.at
          ? kept.droppedUpTo
          : gone.at;
    }
    // Set anew, so that the map's order is that of the last failure.
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_SERIES && oldest !== undefined) {
      this.kept.delete(oldest);
    }
  }

  /** Lines of a span, `to` exclusive. */
  find(
    organizationId: string,
    signal: AccessLogSignal,
    { from, to }: { from: Date; to: Date },
  ): FoundLines {
    const kept = this.kept.get(`${organizationId} ${signal}`);
    const lines = (kept?.lines ?? []).filter(({ at }) => at >= from && at < to);
    return {
      lines,
      total: lines.length,
      isLowerBound:
        this.since > from ||
        (kept?.droppedUpTo !== undefined && kept.droppedUpTo >= from),
    };
  }
}
