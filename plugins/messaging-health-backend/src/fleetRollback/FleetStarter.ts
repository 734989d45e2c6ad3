import { ConflictError, InputError } from '@backstage/errors';
import {
  Actor,
  FleetMember,
  Organization,
  OrganizationIncompleteError,
  StartFleetRollbackRequest,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { refuseIncomplete } from '../operations/refuseIncomplete';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';
import { findOverlap } from './store/findOverlap';
import { insertFleetRollback } from './store/insertFleetRollback';
import { lockFleetRollbacks } from './store/lockFleetRollbacks';

const DEFAULT_WAVE_SIZE = 5;

/** Writes a fleet rollback down once everything about it is sound; else nothing is changed. */
export class FleetStarter {
  constructor(
    private readonly deps: Pick<
      FleetDependencies,
      'knex' | 'clock' | 'newId' | 'directory' | 'mask'
    >,
  ) {}

  async start(
    request: StartFleetRollbackRequest,
    by: Actor,
  ): Promise<FleetRecord> {
    const { knex, clock, newId, mask } = this.deps;
    const { waveSize = DEFAULT_WAVE_SIZE } = request;
    const organizations = await this.findOrganizations(orderOf(request));
    const at = toTimestamp(clock.now());
    const record: FleetRecord = {
      id: newId(),
      status: 'running',
      reason: mask(request.reason),
      requestedBy: by,
      requestedAt: at,
      updatedAt: at,
      waveSize,
      wave: 0,
      members: organizations.map((organization, position) =>
        toMember(organization, Math.ceil(position / waveSize)),
      ),
      decisions: [],
      scaffolderTaskId: request.scaffolderTaskId,
      version: 0,
    };
    await knex.transaction(async transaction => {
      await lockFleetRollbacks({ transaction });
      const overlap = await findOverlap({
        knex: transaction,
        organizationIds: organizations.map(({ id }) => id),
      });
      if (overlap) {
        throw new ConflictError(
          `${overlap.title} belongs to fleet rollback ${overlap.id} already, which is ${overlap.status}. Follow that one, or end it first.`,
        );
      }
      await insertFleetRollback({ transaction, record });
    });
    return record;
  }

  /** Throws for one that is unknown, and for all that are incomplete at once. */
  private async findOrganizations(ids: string[]): Promise<Organization[]> {
    const organizations = new Array<Organization>();
    for (const id of ids) {
      organizations.push(await this.deps.directory.get(id));
    }
    const problems = organizations.flatMap(problemsOf);
    if (problems.length > 0) {
      throw new InputError(`Nothing was begun. ${problems.join(' ')}`);
    }
    return organizations;
  }
}

/** The canary, then the others as they were named. */
function orderOf({
  organizationIds,
  canary,
}: StartFleetRollbackRequest): string[] {
  const [first] = organizationIds;
  const leader = canary ?? first;
  return [leader, ...organizationIds.filter(id => id !== leader)];
}

function problemsOf(organization: Organization): string[] {
  try {
    refuseIncomplete(organization);
    return [];
  } catch (error) {
    if (error instanceof OrganizationIncompleteError) {
      return [error.message];
    }
    throw error;
  }
}

function toMember(
  { id, title, entityRef }: Organization,
  wave: number,
): FleetMember {
  return { organizationId: id, title, entityRef, wave, state: 'queued' };
}
