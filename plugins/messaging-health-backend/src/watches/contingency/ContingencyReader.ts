import {
  Contingency,
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { listWatched } from '../listWatched';
import { StoredContingency } from '../store/contingencyRow';
import { findContingency, findNewestContingency } from '../store/contingencies';
import { listPoints } from '../store/points';
import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';
import { assemblePoints } from './assemblePoints';

/** A contingency that is in force. */
export interface ContingencyInForce {
  stored: StoredContingency;
  rollback: Operation;
  /** False once its incident has ended: then it is only shown. */
  isWatched: boolean;
}

/** What is stored for the contingency that a rollback reached. */
export function toStored({
  organization,
  incident,
  rollback,
  since,
}: WatchedOrganization): StoredContingency {
  return {
    operationId: rollback.id,
    organizationId: organization.id,
    incident,
    since,
  };
}

/** Reads contingencies. */
export class ContingencyReader {
  constructor(
    private readonly deps: Pick<
      WatchDependencies,
      'knex' | 'operations' | 'incidents' | 'communicationsOf'
    >,
  ) {}

  /** The one in force; undefined for an organization that is not in contingency. */
  async find(
    organization: Organization,
  ): Promise<ContingencyInForce | undefined> {
    const { knex } = this.deps;
    const [watched] = await listWatched(this.deps, [organization]);
    if (!watched) {
      return this.findUnwatched(organization.id);
    }
    const { rollback } = watched;
    const stored =
      (await findContingency({ knex, operationId: rollback.id })) ??
      toStored(watched);
    return { stored, rollback, isWatched: true };
  }

  async assemble({
    stored,
    rollback,
  }: Omit<ContingencyInForce, 'isWatched'>): Promise<Contingency> {
    const { operationId, organizationId, incident, since } = stored;
    const { knex, communicationsOf } = this.deps;
    const told = await communicationsOf?.(incident);
    return {
      organizationId,
      operationId,
      incident,
      since: toTimestamp(since),
      points: assemblePoints(
        await listPoints({ knex, operationId }),
        rollback,
        told?.sent.at(-1),
      ),
      verifiedAt: stored.verifiedAt,
    };
  }

  /** An incident may be closed in contingency: what was known then still holds good. */
  private async findUnwatched(
    organizationId: string,
  ): Promise<ContingencyInForce | undefined> {
    const { knex, operations, incidents } = this.deps;
    const [modes, open] = await Promise.all([
      operations.modesOf([organizationId]),
      incidents.openOf([organizationId]),
    ]);
    if (
      modes.get(organizationId)?.mode !== 'contingency' ||
      open.has(organizationId)
    ) {
      return undefined;
    }
    const stored = await findNewestContingency({ knex, organizationId });
    const rollback =
      stored &&
      (await operations.ofIncident(stored.incident)).find(
        ({ id }) => id === stored.operationId,
      );
    return rollback && { stored, rollback, isWatched: false };
  }
}
