import { ConflictError } from '@backstage/errors';
import { FleetMember, say } from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord, KeptDecision } from './FleetRecord';

/** Writes into the members' incidents what concerns them of a fleet rollback. All of it may be repeated. */
export class FleetTeller {
  constructor(
    private readonly deps: Pick<FleetDependencies, 'incidents' | 'logger'>,
  ) {}

  /** The decision that brought the member its rollback, or left it as it was. */
  async tellBeginning(
    { id, reason, requestedBy, members }: FleetRecord,
    { wave }: FleetMember,
    incident: string,
  ): Promise<void> {
    const words = {
      person: nameActor(requestedBy),
      count: members.length,
      fleet: id,
      reason,
    };
    await this.record({
      incident,
      by: requestedBy,
      kind: 'decision',
      statement:
        wave === 0
          ? say('fleet.begun-as-canary', words)
          : say('fleet.begun-in-wave', { ...words, wave }),
      details: { fleetRollbackId: id, wave },
      onceKey: `fleet-rollback:${id}`,
    });
  }

  /** What a person decided about it later. */
  async tellDecision(
    { id, members }: FleetRecord,
    { kind, by, at, reason }: KeptDecision,
  ): Promise<void> {
    const words = { person: nameActor(by), fleet: id, reason };
    const incidents = members.flatMap(({ incident }) => incident ?? []);
    for (const incident of new Set(incidents)) {
      await this.record({
        incident,
        by,
        kind: 'decision',
        statement:
          kind === 'continue'
            ? say('fleet.continued', words)
            : say('fleet.ended', words),
        details: { fleetRollbackId: id },
        onceKey: `fleet-rollback:${id}:${kind}:${at}`,
      });
    }
  }

  /** An incident that has ended takes nothing more, which stops no rollback. */
  private async record(
    entry: Parameters<FleetDependencies['incidents']['record']>[0],
  ): Promise<void> {
    try {
      await this.deps.incidents.record(entry);
    } catch (error) {
      if (!(error instanceof ConflictError)) {
        throw error;
      }
      this.deps.logger.warn(
        `A decision about a fleet rollback could not be written down: ${error.message}`,
      );
    }
  }
}
