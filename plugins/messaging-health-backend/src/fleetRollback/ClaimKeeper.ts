import { FleetMember } from '@messaging-health/backstage-plugin-common';
import { fromTimestamp } from '../database';
import { afterBeginning, isClaimed } from './afterBeginning';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';
import { FleetShelf } from './FleetShelf';
import { FleetTeller } from './FleetTeller';
import { Beginning, MemberStarter } from './MemberStarter';

/** So long a member's beginning is tried where something is away. */
const PATIENCE_MILLISECONDS = 120_000;

/** Turns a claim, which is stored first, into the member's rollback, and notes what came of it. */
export class ClaimKeeper {
  private readonly starter: MemberStarter;

  constructor(
    private readonly deps: FleetDependencies,
    private readonly shelf: FleetShelf,
    private readonly teller: FleetTeller,
  ) {
    this.starter = new MemberStarter(deps);
  }

  /** Throws where something is away; the claim then stands, for whoever takes it over. */
  async keep(fleet: FleetRecord, member: FleetMember): Promise<void> {
    const beginning = await this.starter.begin(fleet, member);
    const incident = await this.incidentOf(member, beginning);
    if (incident) {
      await this.teller.tellBeginning(fleet, member, incident);
    }
    await this.note(fleet.id, { ...member, incident }, beginning);
  }

  /** Keeps a claim that nobody has kept for so long that its maker must be gone. */
  async takeOver(fleet: FleetRecord, member: FleetMember): Promise<void> {
    const { clock, options } = this.deps;
    const age =
      clock.now().getTime() - fromTimestamp(fleet.updatedAt).getTime();
    if (age < options.engine.leaseForMilliseconds) {
      return;
    }
    try {
      await this.keep(fleet, member);
    } catch (error) {
      if (age < PATIENCE_MILLISECONDS) {
        throw error;
      }
      await this.note(fleet.id, member, this.starter.giveUp(error));
    }
  }

  private async incidentOf(
    { organizationId }: FleetMember,
    beginning: Beginning,
  ): Promise<string | undefined> {
    if (beginning.kind === 'under-way') {
      return beginning.operation.incident;
    }
    if (beginning.kind === 'in-contingency') {
      const open = await this.deps.incidents.openOf([organizationId]);
      return open.get(organizationId)?.number;
    }
    return undefined;
  }

  /** Notes it whatever else has changed meanwhile: what is under way is under way. */
  private async note(
    id: string,
    { organizationId, incident }: FleetMember,
    beginning: Beginning,
  ): Promise<void> {
    for (;;) {
      const before = await this.shelf.read(id);
      const member = before?.members.find(
        candidate => candidate.organizationId === organizationId,
      );
      const isOpen =
        member &&
        !member.operationId &&
        (isClaimed(member) || beginning.kind === 'under-way');
      if (!before || !isOpen) {
        return;
      }
      const after = afterBeginning(
        before,
        { ...member, incident },
        {
          beginning,
          now: this.deps.clock.now(),
        },
      );
      if (await this.shelf.change(before, after)) {
        return;
      }
    }
  }
}
