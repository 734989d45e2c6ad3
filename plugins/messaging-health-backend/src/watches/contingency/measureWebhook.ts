import { say } from '@messaging-health/backstage-plugin-common';
import { MeasurePoint, MeasureRun } from './Measurement';
import { minutesOf, readFigures, sumOf } from './readFigures';

/** By what was pushed, exact to the instant; else by the minutes that any source has counted. */
async function count(run: MeasureRun) {
  const traffic = await run.health.trafficSince(
    run.watched.organization.id,
    'webhook',
    run.from,
  );
  if (traffic.total > 0) {
    return { total: traffic.total, failed: traffic.failed };
  }
  const read = await readFigures(run, 'webhook-5xx');
  return 'unknown' in read ? read : sumOf(read.points);
}

/** §4.1: the webhook answers without a 5xx. */
export const measureWebhook: MeasurePoint = async run => {
  const counted = await count(run);
  if ('unknown' in counted) {
    return { state: 'unknown', statement: counted.unknown };
  }
  const { total, failed } = counted;
  const minimum = run.minimumEvents;
  const minutes = minutesOf(run);
  if (failed > 0) {
    return {
      state: 'fails',
      statement: say('watch.point.webhook.failed', { total, failed, minutes }),
      figures: counted,
    };
  }
  return total < minimum
    ? {
        state: 'open',
        statement: say('watch.point.webhook.too-few', {
          total,
          minimum,
          minutes,
        }),
        figures: counted,
      }
    : {
        state: 'holds',
        statement: say('watch.point.webhook.clean', { total, minutes }),
        figures: counted,
      };
};
