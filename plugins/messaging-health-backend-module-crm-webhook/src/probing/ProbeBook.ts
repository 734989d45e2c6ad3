import { Observation } from '@messaging-health/backstage-plugin-common';
import { ProbeOutcome } from './ProbeOutcome';
import { ProbeTarget } from './ProbeTarget';

const MINUTE = 60_000;
/** The core asks for a few minutes again; more is nobody's need. */
const KEPT = 15 * MINUTE;
/** So many addresses that fall silent at once are this machine's network rather than theirs. */
const SILENT_TOGETHER = 3;

interface ProbedMinute {
  figures: Map<string, { total: number; failed: number }>;
  answeringOrigins: Set<string>;
  silentOrigins: Set<string>;
  unreachedOrigins: Set<string>;
}

/** What the probes of the last minutes found, each in the minute in which it was sent. */
export class ProbeBook {
  private readonly minutes = new Map<number, ProbedMinute>();

  record(
    { organizationId, url }: Pick<ProbeTarget, 'organizationId' | 'url'>,
    sentAt: number,
    outcome: ProbeOutcome,
  ): void {
    const probed = this.minuteOf(sentAt);
    if (outcome.kind === 'unsent') {
      probed.unreachedOrigins.add(url.origin);
      return;
    }
    const origins =
      outcome.kind === 'unanswered'
        ? probed.silentOrigins
        : probed.answeringOrigins;
    origins.add(url.origin);
    if (outcome.kind === 'untelling') {
      return;
    }
    const failed = outcome.kind === 'unanswered' || outcome.failed;
    const figures = probed.figures.get(organizationId) ?? {
      total: 0,
      failed: 0,
    };
    figures.total += 1;
    figures.failed += failed ? 1 : 0;
    probed.figures.set(organizationId, figures);
  }

  /** Figures of the whole minutes in the span, of those organizations that were probed in them. */
  between(
    from: number,
    upTo: number,
    organizationIds: string[],
  ): Observation[] {
    return this.wholeMinutes(from, upTo).flatMap(([minute, probed]) =>
      this.isOurFault(probed)
        ? []
        : organizationIds.flatMap(organizationId => {
            const figures = probed.figures.get(organizationId);
            return figures
              ? {
                  organizationId,
                  signal: 'webhook' as const,
                  minute: new Date(minute),
                  ...figures,
                }
              : [];
          }),
    );
  }

  /** How many addresses were probed in the newest whole minute, where not one answered for our own fault. */
  addressesLost(upTo: number): number {
    const [, newest] = this.wholeMinutes(-Infinity, upTo).at(-1) ?? [];
    return newest && this.isOurFault(newest)
      ? newest.silentOrigins.size + newest.unreachedOrigins.size
      : 0;
  }

  forgetBefore(now: number): void {
    for (const minute of this.minutes.keys()) {
      if (minute < now - KEPT) {
        this.minutes.delete(minute);
      }
    }
  }

  private wholeMinutes(from: number, upTo: number) {
    return [...this.minutes]
      .filter(([minute]) => minute >= from && minute + MINUTE <= upTo)
      .sort(([a], [b]) => a - b);
  }

  private isOurFault(probed: ProbedMinute): boolean {
    const { answeringOrigins, silentOrigins, unreachedOrigins } = probed;
    const lost = silentOrigins.size + unreachedOrigins.size;
    return (
      answeringOrigins.size === 0 &&
      (lost >= SILENT_TOGETHER ||
        (silentOrigins.size === 0 && unreachedOrigins.size > 0))
    );
  }

  private minuteOf(instant: number): ProbedMinute {
    const start = Math.floor(instant / MINUTE) * MINUTE;
    const minute = this.minutes.get(start) ?? {
      figures: new Map(),
      answeringOrigins: new Set(),
      silentOrigins: new Set(),
      unreachedOrigins: new Set(),
    };
    this.minutes.set(start, minute);
    return minute;
  }
}
