import { Actor, Drift, say } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { deleteDrift } from '../store/deleteDrift';
import { StoredDrift } from '../store/driftRow';
import { markDriftTold } from '../store/markDriftTold';
import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';

/** A key of the records holds so much of a subject. */
const LONGEST_SUBJECT = 100;

/** Names one drift from its beginning to its end. */
function keyOf({ kind, subject, noticedAt }: Drift): string {
  return `${kind}:${subject.slice(0, LONGEST_SUBJECT)}:${noticedAt}`;
}

/** Tells incident, people and screens of drifts, each once. All of it may be repeated. */
export class DriftTeller {
  constructor(private readonly deps: WatchDependencies) {}

  private get system(): Actor {
    return { type: 'system', replica: this.deps.replica };
  }

  /** What was not told yet. */
  async tell(
    { organization }: WatchedOrganization,
    drifts: StoredDrift[],
  ): Promise<void> {
    const untold = drifts.filter(({ told }) => !told);
    if (untold.length === 0) {
      return;
    }
    const { knex, clock, incidents, onDrifted, onChanged } = this.deps;
    for (const drift of untold) {
      const { kind, subject, noticedAt, statement } = drift;
      await incidents.record({
        incident: drift.incident,
        by: this.system,
        kind: 'detection',
        statement,
        details: { kind, subject, noticedAt },
        evidence: 'drift',
        onceKey: `drift:${keyOf(drift)}`,
      });
    }
    await onDrifted({ organization, drifts: untold });
    for (const drift of untold) {
      await markDriftTold({
        knex,
        organizationId: organization.id,
        drift,
        at: toTimestamp(clock.now()),
      });
    }
    onChanged(organization.id);
  }

  /** What is not there any more; it is forgotten once that is told. */
  async tellGone(
    { organization }: WatchedOrganization,
    gone: StoredDrift[],
  ): Promise<void> {
    const { knex, clock, incidents, onChanged } = this.deps;
    for (const drift of gone) {
      const { kind, subject, noticedAt, statement } = drift;
      await incidents.record({
        incident: drift.incident,
        by: this.system,
        kind: 'status',
        statement: say('watch.drift.gone', {
          since: noticedAt,
          drift: statement.text,
        }),
        details: {
          kind,
          subject,
          noticedAt,
          goneAt: toTimestamp(clock.now()),
        },
        onceKey: `drift-gone:${keyOf(drift)}`,
      });
      await deleteDrift({ knex, organizationId: organization.id, drift });
    }
    if (gone.length > 0) {
      onChanged(organization.id);
    }
  }
}
