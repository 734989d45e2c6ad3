import { stringifyError } from '@backstage/errors';
import { Organization } from '@messaging-health/backstage-plugin-common';
import { inParallel } from '../inParallel';
import { listBadges } from '../store/rehearsals';
import { WatchDependencies } from '../WatchDependencies';
import { isSwitching, Rehearser } from './Rehearser';

const MINUTE = 60_000;
/** Organizations that are rehearsed together: it is never urgent. */
const MOST_AT_ONCE = 2;

/** Time between two rounds. */
export function rehearsalPause(everyMilliseconds: number): number {
  return Math.min(MINUTE, everyMilliseconds);
}

/** Rehearses those organizations whose turn it is: spread, so that the outside systems feel little of it. */
export class RehearsalRound {
  constructor(
    private readonly deps: WatchDependencies,
    private readonly rehearser: Rehearser,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const due = await this.listDue();
    await inParallel(due, MOST_AT_ONCE, organization =>
      this.tryOne(organization, signal),
    );
  }

  /** Longest unrehearsed first, as many as keep everybody's turn. */
  private async listDue(): Promise<Organization[]> {
    const { knex, clock, options, organizations, operations } = this.deps;
    const { everyMilliseconds } = options.rehearsal;
    const listed = (await organizations.list()).organizations;
    const ids = listed.map(({ id }) => id);
    const [badges, unfinished] = await Promise.all([
      listBadges({ knex, organizationIds: ids }),
      operations.unfinishedOf(ids),
    ]);
    const before = clock.now().getTime() - everyMilliseconds;
    const rehearsedAt = ({ id }: Organization) =>
      Date.parse(badges.get(id)?.at ?? '1970-01-01T00:00:00.000Z');
    return listed
      .filter(
        one =>
          rehearsedAt(one) <= before && !isSwitching(unfinished.get(one.id)),
      )
      .sort((a, b) => rehearsedAt(a) - rehearsedAt(b))
      .slice(
        0,
        Math.ceil(
          (listed.length * rehearsalPause(everyMilliseconds)) /
            everyMilliseconds,
        ),
      );
  }

  /** The trouble of one organization is not the others'. */
  private async tryOne(
    organization: Organization,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) {
      return;
    }
    try {
      const { replica } = this.deps;
      await this.rehearser.rehearse(
        organization,
        { type: 'system', replica },
        signal,
      );
    } catch (error) {
      this.deps.logger.warn(
        `A rollback of organization ${
          organization.id
        } could not be rehearsed. ${stringifyError(error)}`,
      );
    }
  }
}
