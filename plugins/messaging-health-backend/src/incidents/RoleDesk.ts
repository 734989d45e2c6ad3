import { ConflictError } from '@backstage/errors';
import {
  Actor,
  IncidentRole,
  RoleHolder,
  say,
} from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';
import { IncidentChange } from './IncidentChange';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentReader } from './IncidentReader';
import { incidentSequence } from './incidentSequence';
import { requireInCatalog } from './requireInCatalog';
import { listRoles } from './store/listRoles';
import { putRole } from './store/putRole';

/** Who takes which role in an incident. */
export class RoleDesk {
  constructor(
    private readonly deps: IncidentDependencies,
    private readonly reader: IncidentReader,
  ) {}

  /** Who takes each role now; all of them, also those that nobody takes. */
  async of(number: string): Promise<RoleHolder[]> {
    const sequence = incidentSequence(number);
    return listRoles({ knex: this.deps.knex, sequence });
  }

  /**
   * Hands a role over; the new holder is told. Throws `InputError` for one that the catalog
   * doesn't know, `ConflictError` for an ended incident, or where they have the role already.
   */
  async handOver(
    number: string,
    by: Actor,
    {
      role,
      holder,
      note,
    }: { role: IncidentRole; holder: string; note?: string },
  ): Promise<RoleHolder> {
    await requireInCatalog(this.deps, 'holder', holder);
    const taken = await IncidentChange.run(this.deps, number, async change => {
      change.requireOpen();
      const { transaction, incident } = change;
      const { sequence } = incident;
      const roles = await listRoles({ knex: transaction, sequence });
      const before = roles.find(known => known.role === role)?.holder;
      if (before === holder) {
        throw new ConflictError(`${holder} is ${role} of ${number} already.`);
      }
      const next = { role, holder, since: change.at, handedBy: by };
      await putRole({ transaction, sequence, taken: next });
      const words = { person: nameActor(by), role, holder };
      await change.append({
        actor: by,
        kind: 'role',
        statement: note
          ? say('record.role-handed-over-with-note', { ...words, note })
          : say('record.role-handed-over', words),
        details: { role, holder, before: before ?? null },
      });
      await change.update(
        role === 'incident-commander' ? { commander: holder } : {},
      );
      return next;
    });
    this.deps.onHandedOver?.(await this.reader.summary(number), taken);
    return taken;
  }
}
