import { PushedObservation } from '@messaging-health/backstage-plugin-common';

/** What happened in a minute of one signal of one organization. */
export interface MinuteTotals {
  organizationId: string;
  signal: string;
  /** Minutes since 1970-01-01T00:00Z. */
  minute: number;
  total: number;
  failed: number;
}

/** How far what is stored is from what was sent. */
export interface Balance {
  /** Minutes of a series that were compared. */
  minutes: number;
  /** Events that were sent and are not stored. */
  lost: number;
  /** Events that are stored more often than they were sent. */
  double: number;
}

const MINUTE = 60_000;

/** The sender's own books: what there is, each observation once. */
export class Ledger {
  private readonly minutes = new Map<string, MinuteTotals>();
  private readonly ids = new Set<string>();

  /** Observations that there are. */
  get observations(): number {
    return this.ids.size;
  }

  add(observation: PushedObservation): void {
    const { id, organizationId, signal, at, total, failed } = observation;
    if (this.ids.has(id)) {
      return;
    }
    this.ids.add(id);
    const minute = Math.floor(Date.parse(at) / MINUTE);
    const sum = this.sumOf({ organizationId, signal, minute });
    sum.total += total;
    sum.failed += failed;
  }

  /** Holds what is stored against the books; failures count as events of their own. */
  compare(stored: readonly MinuteTotals[]): Balance {
    const rest = new Map(
      [...this.minutes].map(([key, totals]) => [key, { ...totals }]),
    );
    for (const found of stored) {
      const key = keyOf(found);
      const expected = rest.get(key) ?? { ...found, total: 0, failed: 0 };
      expected.total -= found.total;
      expected.failed -= found.failed;
      rest.set(key, expected);
    }
    const balance: Balance = { minutes: rest.size, lost: 0, double: 0 };
    for (const { total, failed } of rest.values()) {
      for (const difference of [total, failed]) {
        balance.lost += Math.max(0, difference);
        balance.double += Math.max(0, -difference);
      }
    }
    return balance;
  }

  private sumOf(
    key: Pick<MinuteTotals, 'organizationId' | 'signal' | 'minute'>,
  ): MinuteTotals {
    const known = this.minutes.get(keyOf(key));
    const sum = known ?? { ...key, total: 0, failed: 0 };
    this.minutes.set(keyOf(key), sum);
    return sum;
  }
}

function keyOf(
  totals: Pick<MinuteTotals, 'organizationId' | 'signal' | 'minute'>,
): string {
  return `${totals.organizationId} ${totals.signal} ${totals.minute}`;
}
