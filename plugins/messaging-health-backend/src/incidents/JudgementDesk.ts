import { ConflictError } from '@backstage/errors';
import {
  Actor,
  IncidentSeverity,
  say,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { nameActor } from '../timeline/nameActor';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';

/** What people judge of an incident as a whole: how bad it is, and when v2 returns. */
export class JudgementDesk {
  constructor(private readonly deps: IncidentDependencies) {}

  /** Throws `ConflictError` for an ended incident, or where it is that bad already. */
  async setSeverity(
    number: string,
    by: Actor,
    { severity, reason }: { severity: IncidentSeverity; reason: string },
  ): Promise<void> {
    await IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const { severity: from } = change.incident.summary;
      if (from === severity) {
        throw new ConflictError(`${number} is ${severity} already.`);
      }
      const words = { person: nameActor(by), from, to: severity, reason };
      await change.append({
        actor: by,
        kind: 'status',
        statement: say('record.severity-changed', words),
        details: { from, to: severity },
      });
      await change.update({ severity });
    });
  }

  /** Throws `ConflictError` for an ended incident, or where that is the plan already. */
  async planGoLive(
    number: string,
    by: Actor,
    { at: planned, note }: { at: Date; note?: string },
  ): Promise<void> {
    const at = toTimestamp(planned);
    await IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const before = change.incident.plannedGoLiveAt;
      if (before === at) {
        throw new ConflictError(
          `The return of v2 is planned for ${at} already.`,
        );
      }
      const words = { person: nameActor(by), at };
      await change.append({
        actor: by,
        kind: 'decision',
        statement: note
          ? say('record.go-live-planned-with-note', { ...words, note })
          : say('record.go-live-planned', words),
        details: { plannedGoLiveAt: at, before: before ?? null },
      });
      await change.update({ planned_go_live_at: at });
    });
  }
}
