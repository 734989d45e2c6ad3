import {
  Organization,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { OperationsDependencies } from './OperationsDependencies';

/** Figures at a decision. A rollback must be possible when they can't be read. */
export async function readDecisionVerdicts(
  { health, logger }: Pick<OperationsDependencies, 'health' | 'logger'>,
  organization: Organization,
): Promise<TriggerVerdict[]> {
  try {
    const { triggers } = await health.get(organization);
    return triggers.map(({ series: _, ...verdict }) => verdict);
  } catch (error) {
    logger.warn(
      `An operation of ${organization.id} is decided without its figures: ${error}`,
    );
    return [];
  }
}
