import { stringifyError } from '@backstage/errors';
import { toTimestamp } from '../../database';
import { OrganizationVerdicts } from '../../health';
import { evenly } from '../evenly';
import { listWatched } from '../listWatched';
import { beginContingency, findContingency } from '../store/contingencies';
import { listPoints, savePoint } from '../store/points';
import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';
import { ContingencyReader, toStored } from './ContingencyReader';
import { measurePoints } from './measurePoints';
import { Verifier } from './Verifier';
import { WordTeller } from './WordTeller';

/** Organizations that are measured together where a round is late. */
const MOST_AT_ONCE = 5;

/** Measures the technical points of every contingency, and calls verified what holds. */
export class ContingencyRound {
  constructor(
    private readonly deps: WatchDependencies,
    private readonly reader: ContingencyReader,
    private readonly verifier: Verifier,
    private readonly teller: WordTeller,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const { organizations, health } = this.deps;
    const listed = await organizations.list();
    const watched = await listWatched(this.deps, listed.organizations);
    if (watched.length === 0) {
      return;
    }
    const verdicts = await health.getMany(
      watched.map(({ organization }) => organization),
    );
    const { clock, pacemaker = clock, options } = this.deps;
    await evenly(
      watched,
      {
        spanMilliseconds: options.contingency.measureEveryMilliseconds / 2,
        mostAtOnce: MOST_AT_ONCE,
        ...{ pacemaker, signal },
      },
      one => this.tryOne(one, verdicts.get(one.organization.id), signal),
    );
  }

  /** The trouble of one organization is not the others'. */
  private async tryOne(
    watched: WatchedOrganization,
    verdicts: OrganizationVerdicts | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) {
      return;
    }
    try {
      await this.measure(watched, verdicts, signal);
    } catch (error) {
      this.deps.logger.warn(
        `The contingency of organization ${
          watched.organization.id
        } could not be measured; it is tried again. ${stringifyError(error)}`,
      );
    }
  }

  private async measure(
    watched: WatchedOrganization,
    verdicts: OrganizationVerdicts | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex, clock, options, onChanged } = this.deps;
    const { windowMilliseconds, minimumEvents } = options.contingency;
    const { rollback, since, organization } = watched;
    const operationId = rollback.id;
    await beginContingency({ knex, contingency: toStored(watched) });
    const before = await listPoints({ knex, operationId });
    const until = clock.now();
    const points = await measurePoints(this.deps, {
      ...this.deps,
      watched,
      verdicts,
      from: new Date(
        Math.max(since.getTime(), until.getTime() - windowMilliseconds),
      ),
      until,
      minimumEvents,
      signal,
    });
    for (const standing of points) {
      await savePoint({
        knex,
        operationId,
        standing,
        at: toTimestamp(until),
      });
    }
    if (
      points.some(({ id, state }) => before.get(id)?.standing.state !== state)
    ) {
      onChanged(organization.id);
    }
    const stored =
      (await findContingency({ knex, operationId })) ?? toStored(watched);
    await this.teller.tell(stored, before);
    await this.verifier.verify(
      await this.reader.assemble({ stored, rollback }),
    );
  }
}
