import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';
import { changeFleetRollback } from './store/changeFleetRollback';
import { findFleetRollback } from './store/findFleetRollback';
import { toFleetRollback } from './toFleetRollback';

/** Where fleet rollbacks are read and changed, and whoever listens is told of the change. */
export class FleetShelf {
  constructor(
    private readonly deps: Pick<
      FleetDependencies,
      'knex' | 'onMembersChanged' | 'onStopped'
    >,
  ) {}

  read(id: string): Promise<FleetRecord | undefined> {
    return findFleetRollback({ knex: this.deps.knex, id });
  }

  /** Stores a change of what was read; false where somebody else was faster. */
  async change(before: FleetRecord, after: FleetRecord): Promise<boolean> {
    const { knex, onMembersChanged, onStopped } = this.deps;
    if (!(await changeFleetRollback({ knex, before, after }))) {
      return false;
    }
    onMembersChanged(
      after.members
        .filter((member, index) => member !== before.members[index])
        .map(({ organizationId }) => organizationId),
    );
    if (after.status === 'stopped' && before.status !== 'stopped') {
      onStopped(toFleetRollback(after));
    }
    return true;
  }
}
