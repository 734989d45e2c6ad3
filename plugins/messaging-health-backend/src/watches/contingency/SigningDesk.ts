import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  Contingency,
  ContingencyPoint,
  FunctionalPoint,
  Organization,
  say,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { nameActor } from '../../timeline/nameActor';
import { beginContingency, findContingency } from '../store/contingencies';
import { StoredContingency, StoredPoint } from '../store/contingencyRow';
import { listPoints, replacePoint } from '../store/points';
import { WatchDependencies } from '../WatchDependencies';
import { ContingencyInForce, ContingencyReader } from './ContingencyReader';
import { Verifier } from './Verifier';
import { WordTeller } from './WordTeller';

/** Takes people's word on the functional points. Of two at once, one wins. */
export class SigningDesk {
  constructor(
    private readonly deps: WatchDependencies,
    private readonly reader: ContingencyReader,
    private readonly verifier: Verifier,
    private readonly teller: WordTeller,
  ) {}

  async sign(
    organization: Organization,
    { point, by, note }: { point: FunctionalPoint; by: Actor; note: string },
  ): Promise<Contingency> {
    const inForce = await this.require(organization, by);
    const known = await this.known(inForce.stored, point);
    if (known?.standing.state === 'holds') {
      throw this.isSigned(known);
    }
    const at = toTimestamp(this.deps.clock.now());
    const person = nameActor(by);
    const words = this.deps.mask(note);
    await this.replace(inForce, known, by, {
      id: point,
      state: 'holds',
      statement: say(`watch.point.${point}.signed`, { person, note: words }),
      signedBy: person,
      signedAt: at,
      note: words,
    });
    return this.conclude(inForce);
  }

  async withdraw(
    organization: Organization,
    {
      point,
      by,
      reason,
    }: { point: FunctionalPoint; by: Actor; reason: string },
  ): Promise<Contingency> {
    const inForce = await this.require(organization, by);
    const known = await this.known(inForce.stored, point);
    if (known?.standing.state !== 'holds') {
      throw new AlreadyAnsweredError(
        `Nobody's word stands for ${point}, so there is nothing to withdraw. Reload to see how it stands.`,
      );
    }
    await this.replace(inForce, known, by, {
      id: point,
      state: 'open',
      statement: say(`watch.point.${point}.withdrawn`, {
        person: nameActor(by),
        reason: this.deps.mask(reason),
      }),
    });
    return this.conclude(inForce);
  }

  private async require(
    organization: Organization,
    by: Actor,
  ): Promise<ContingencyInForce> {
    if (by.type !== 'user') {
      throw new NotAllowedError(
        'A functional point is signed by a person, who has seen that it holds. Sign in and do it on the tab.',
      );
    }
    const inForce = await this.reader.find(organization);
    if (!inForce) {
      throw new NotFoundError(
        `${organization.title} is not in contingency, so there is no checklist to sign.`,
      );
    }
    if (!inForce.isWatched) {
      throw new ConflictError(
        `${inForce.stored.incident} has ended, and takes nothing more. Open a new incident.`,
      );
    }
    return inForce;
  }

  private async known(
    { operationId }: StoredContingency,
    point: FunctionalPoint,
  ): Promise<StoredPoint | undefined> {
    const { knex } = this.deps;
    return (await listPoints({ knex, operationId })).get(point);
  }

  private async replace(
    { stored }: ContingencyInForce,
    known: StoredPoint | undefined,
    actor: Actor,
    standing: ContingencyPoint,
  ): Promise<void> {
    const { knex, clock } = this.deps;
    const { operationId } = stored;
    await beginContingency({ knex, contingency: stored });
    const won = await replacePoint({
      knex,
      operationId,
      known,
      standing,
      actor,
      at: toTimestamp(clock.now()),
    });
    if (!won) {
      throw new AlreadyAnsweredError(
        `Somebody else has answered for ${standing.id} a moment ago. Reload to see how it stands.`,
      );
    }
  }

  private async conclude(inForce: ContingencyInForce): Promise<Contingency> {
    const { knex, onChanged } = this.deps;
    const { operationId, organizationId } = inForce.stored;
    // Told again by the rounds, should this process end here.
    await this.teller.tell(
      inForce.stored,
      await listPoints({ knex, operationId }),
    );
    const verified = await this.verifier.verify(
      await this.reader.assemble(inForce),
    );
    onChanged(organizationId);
    return this.reader.assemble(verified ? await this.again(inForce) : inForce);
  }

  private async again(
    inForce: ContingencyInForce,
  ): Promise<ContingencyInForce> {
    const { knex } = this.deps;
    const { operationId } = inForce.stored;
    const stored = await findContingency({ knex, operationId });
    return { ...inForce, stored: stored ?? inForce.stored };
  }

  private isSigned({ id, standing }: StoredPoint): Error {
    return new AlreadyAnsweredError(
      `${id} was signed by ${standing.signedBy} at ${standing.signedAt} already.`,
    );
  }
}
