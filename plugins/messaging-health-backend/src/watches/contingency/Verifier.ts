import { Contingency, say } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { markVerified } from '../store/contingencies';
import { WatchDependencies } from '../WatchDependencies';

/** So many measurements may be missed before a figure is too old to stand for now. */
const MISSED = 3;

/** Calls a contingency verified, once, when all of its points hold. */
export class Verifier {
  constructor(private readonly deps: WatchDependencies) {}

  /** True where it was verified just now. */
  async verify(contingency: Contingency): Promise<boolean> {
    if (contingency.verifiedAt || !this.holds(contingency)) {
      return false;
    }
    const { knex, clock, incidents, replica, onChanged } = this.deps;
    const { operationId, incident, organizationId, points, since } =
      contingency;
    const verifiedAt = toTimestamp(clock.now());
    // Told first: should this process end in between, the first word stands.
    await incidents.record({
      incident,
      by: { type: 'system', replica },
      kind: 'status',
      statement: say('watch.contingency.verified'),
      details: { operationId, since, verifiedAt, points },
      evidence: 'contingency-verified',
      onceKey: `contingency-verified:${operationId}`,
    });
    await markVerified({ knex, operationId, at: verifiedAt });
    onChanged(organizationId);
    return true;
  }

  private holds({ points }: Contingency): boolean {
    const { clock, options } = this.deps;
    const oldest =
      clock.now().getTime() -
      MISSED * options.contingency.measureEveryMilliseconds;
    return points.every(
      ({ state, until }) =>
        state === 'holds' &&
        (until === undefined || Date.parse(until) >= oldest),
    );
  }
}
