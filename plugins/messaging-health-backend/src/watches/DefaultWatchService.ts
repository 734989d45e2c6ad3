import { NotFoundError } from '@backstage/errors';
import {
  Actor,
  Contingency,
  DriftWatch,
  FunctionalPoint,
  Organization,
  Rehearsal,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { ContingencyReader } from './contingency/ContingencyReader';
import { SigningDesk } from './contingency/SigningDesk';
import { Rehearser } from './rehearsal/Rehearser';
import { countDrifts } from './store/countDrifts';
import { findDriftWatch } from './store/driftWatches';
import { listDrifts } from './store/listDrifts';
import { findRehearsal, listBadges } from './store/rehearsals';
import { WatchDependencies } from './WatchDependencies';
import { WatchedNow, WatchRow, WatchService } from './WatchService';

/** The watches as the database holds them; what people add to them. */
export class DefaultWatchService implements WatchService {
  constructor(
    private readonly deps: WatchDependencies,
    private readonly reader: ContingencyReader,
    private readonly desk: SigningDesk,
    private readonly rehearser: Rehearser,
  ) {}

  async of(organization: Organization): Promise<WatchedNow> {
    const { knex } = this.deps;
    const organizationId = organization.id;
    const [inForce, rehearsal] = await Promise.all([
      this.reader.find(organization),
      findRehearsal({ knex, organizationId }),
    ]);
    if (!inForce) {
      return { rehearsal };
    }
    return {
      rehearsal,
      contingency: await this.reader.assemble(inForce),
      driftWatch: inForce.isWatched
        ? await this.driftWatchOf(organizationId)
        : undefined,
    };
  }

  async rowsOf(organizationIds: string[]): Promise<Map<string, WatchRow>> {
    const { knex } = this.deps;
    const [drifts, badges] = await Promise.all([
      countDrifts({ knex, organizationIds }),
      listBadges({ knex, organizationIds }),
    ]);
    return new Map(
      organizationIds.map(id => [
        id,
        { drifts: drifts.get(id) ?? 0, rehearsal: badges.get(id) },
      ]),
    );
  }

  async contingencyOf(organization: Organization): Promise<Contingency> {
    const inForce = await this.reader.find(organization);
    if (!inForce) {
      throw new NotFoundError(
        `${organization.title} is not in contingency: the checklist begins when a rollback has switched to the fallback.`,
      );
    }
    return this.reader.assemble(inForce);
  }

  signPoint(
    organization: Organization,
    word: { point: FunctionalPoint; by: Actor; note: string },
  ): Promise<Contingency> {
    return this.desk.sign(organization, word);
  }

  withdrawPoint(
    organization: Organization,
    word: { point: FunctionalPoint; by: Actor; reason: string },
  ): Promise<Contingency> {
    return this.desk.withdraw(organization, word);
  }

  async rehearsalOf({ id, title }: Organization): Promise<Rehearsal> {
    const { knex } = this.deps;
    const found = await findRehearsal({ knex, organizationId: id });
    if (!found) {
      throw new NotFoundError(
        `No rollback of ${title} was rehearsed yet. Rehearse one now, or wait for the schedule.`,
      );
    }
    return found;
  }

  rehearse(
    organization: Organization,
    by: Actor,
    signal: AbortSignal,
  ): Promise<Rehearsal> {
    return this.rehearser.rehearse(organization, by, signal);
  }

  private async driftWatchOf(organizationId: string): Promise<DriftWatch> {
    const { knex } = this.deps;
    const [watch, drifts] = await Promise.all([
      findDriftWatch({ knex, organizationId }),
      listDrifts({ knex, organizationId }),
    ]);
    return {
      comparedAt: watch?.comparedAt && toTimestamp(watch.comparedAt),
      problem: watch?.problem,
      drifts: drifts.map(({ told: _, ...drift }) => drift),
    };
  }
}
