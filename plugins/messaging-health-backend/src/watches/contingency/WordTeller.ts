import {
  ContingencyPointId,
  FUNCTIONAL_POINTS,
} from '@messaging-health/backstage-plugin-common';
import { StoredContingency, StoredPoint } from '../store/contingencyRow';
import { WatchDependencies } from '../WatchDependencies';

/**
 * Writes people's words on the functional points into the incident. What this process
 * has told already it does not tell again; what another one may have left untold it does.
 */
export class WordTeller {
  private readonly told = new Set<string>();

  constructor(private readonly deps: Pick<WatchDependencies, 'incidents'>) {}

  async tell(
    { operationId, incident }: StoredContingency,
    known: Map<ContingencyPointId, StoredPoint>,
  ): Promise<void> {
    for (const id of FUNCTIONAL_POINTS) {
      const word = known.get(id);
      if (word?.actor) {
        const { standing, actor, updatedAt } = word;
        const onceKey = `point:${operationId}:${id}:${standing.state}:${updatedAt}`;
        if (!this.told.has(onceKey)) {
          await this.deps.incidents.record({
            incident,
            by: actor,
            kind: 'sign-off',
            statement: standing.statement,
            details: { operationId, point: id, state: standing.state },
            evidence: 'sign-off',
            onceKey,
          });
          this.told.add(onceKey);
        }
      }
    }
  }
}
