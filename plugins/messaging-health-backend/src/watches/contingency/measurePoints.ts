import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ContingencyPoint,
  TECHNICAL_POINTS,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { withDeadline } from '../../operations/engine/withDeadline';
import { explainProblem } from '../explainProblem';
import { measureIdentity } from './measureIdentity';
import { measureLinks } from './measureLinks';
import { MeasurePoint, MeasureRun, Measurement } from './Measurement';
import { measureWebhook } from './measureWebhook';
import { measureWhatsapp } from './measureWhatsapp';

const PATIENCE_MILLISECONDS = 15_000;

const MEASURES: Record<(typeof TECHNICAL_POINTS)[number], MeasurePoint> = {
  'webhook-without-5xx': measureWebhook,
  'conversations-linked': measureLinks,
  'whatsapp-operational': measureWhatsapp,
  'identity-errors-not-rising': measureIdentity,
};

/** Measures the technical points, all at once. What can't be measured is `unknown`, with words. */
export async function measurePoints(
  deps: { clock: Clock; logger: LoggerService },
  run: MeasureRun,
): Promise<ContingencyPoint[]> {
  const measure = async (
    id: (typeof TECHNICAL_POINTS)[number],
  ): Promise<Measurement> => {
    try {
      return await withDeadline({
        pacemaker: deps.clock,
        milliseconds: PATIENCE_MILLISECONDS,
        signal: run.signal,
        work: signal => MEASURES[id]({ ...run, signal }),
      });
    } catch (error) {
      run.signal.throwIfAborted();
      deps.logger.debug(`The point ${id} could not be measured: ${error}`);
      return { state: 'unknown', statement: explainProblem(error) };
    }
  };
  return Promise.all(
    TECHNICAL_POINTS.map(async id => ({
      id,
      ...(await measure(id)),
      from: run.from.toISOString(),
      until: run.until.toISOString(),
    })),
  );
}
