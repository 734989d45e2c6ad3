import { isClaimed } from './afterBeginning';
import { ClaimKeeper } from './ClaimKeeper';
import { FleetDependencies } from './FleetDependencies';
import { FleetObserver } from './FleetObserver';
import { FleetRecord } from './FleetRecord';
import { FleetShelf } from './FleetShelf';
import { FleetTeller } from './FleetTeller';
import { isUnchanged, judgeFleet } from './judgeFleet';

/**
 * Takes one fleet rollback as far as it can go now. Each change names the version that
 * it was made of, so that of two replicas only one makes it.
 */
export class FleetProgress {
  private readonly shelf: FleetShelf;
  private readonly observer: FleetObserver;
  private readonly teller: FleetTeller;
  private readonly keeper: ClaimKeeper;

  constructor(deps: FleetDependencies) {
    this.shelf = new FleetShelf(deps);
    this.observer = new FleetObserver(deps);
    this.teller = new FleetTeller(deps);
    this.keeper = new ClaimKeeper(deps, this.shelf, this.teller);
  }

  async advance(id: string): Promise<void> {
    const left = await this.shelf.read(id);
    const claimed = left?.members.find(isClaimed);
    if (left && claimed) {
      await this.keeper.takeOver(left, claimed);
    }
    const fleet = await this.shelf.read(id);
    if (fleet) {
      await this.tellDecisions(fleet);
    }
    const before = await this.shelf.read(id);
    if (before) {
      await this.goOn(before);
    }
  }

  private async goOn(before: FleetRecord): Promise<void> {
    const sighting = await this.observer.look(before);
    const { after, claimed } = judgeFleet(before, sighting);
    if (
      isUnchanged(before, after) ||
      !(await this.shelf.change(before, after))
    ) {
      return;
    }
    const member = after.members.find(
      ({ organizationId }) => organizationId === claimed,
    );
    if (member) {
      await this.keeper.keep(after, member);
    }
  }

  private async tellDecisions(fleet: FleetRecord): Promise<void> {
    const untold = fleet.decisions.filter(({ told }) => !told);
    for (const decision of untold) {
      await this.teller.tellDecision(fleet, decision);
    }
    if (untold.length > 0) {
      const decisions = fleet.decisions.map(kept => ({ ...kept, told: true }));
      await this.shelf.change(fleet, { ...fleet, decisions });
    }
  }
}
