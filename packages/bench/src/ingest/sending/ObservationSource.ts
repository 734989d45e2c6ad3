import { PushedObservation } from '@messaging-health/backstage-plugin-common';
import { organizationId } from '../../inventOrganization';

const SIGNALS = ['webhook', 'identity', 'stage-move'] as const;
const MINUTE = 60_000;

/**
 * Invents what a sender counts: each organization's signals in turn, so that the
 * observations of one request are of as many series as can be. Every observation is
 * told to the ledger once, however often it is sent.
 */
export class ObservationSource {
  private made = 0;

  constructor(
    private readonly options: {
      organizations: number;
      newId: () => string;
      now: () => number;
      /** Told of each observation that there is. */
      onMade: (observation: PushedObservation) => void;
    },
  ) {}

  /** `count` observations that ended in the last minute; every `lateEvery`th some minutes earlier. */
  take(count: number, lateEvery = Infinity): PushedObservation[] {
    return Array.from({ length: count }, () => this.next(lateEvery));
  }

  private next(lateEvery: number): PushedObservation {
    const { organizations, newId, now, onMade } = this.options;
    const number = this.made;
    this.made += 1;
    const isLate = number % lateEvery === lateEvery - 1;
    const age = (number * 7_919) % MINUTE;
    const lateness = isLate ? (5 + (number % 25)) * MINUTE : 0;
    const total = number % 50;
    const observation = {
      id: newId(),
      organizationId: organizationId(
        Math.floor(number / SIGNALS.length) % organizations,
      ),
      signal: SIGNALS[number % SIGNALS.length],
      at: new Date(now() - age - lateness).toISOString(),
      total,
      // Far under every threshold: what is measured is intake, not firing.
      failed: number % 1_009 === 0 ? Math.min(1, total) : 0,
    };
    onMade(observation);
    return observation;
  }
}
