import { say } from '@messaging-health/backstage-plugin-common';
import { MeasurePoint } from './Measurement';
import { minutesOf, readFigures, sumOf } from './readFigures';

const shareOf = ({ total, failed }: { total: number; failed: number }) =>
  total === 0 ? 0 : failed / total;

/** A share as people read it: 1.5 for 1.5 %. */
const percent = (share: number) => Math.round(share * 1000) / 10;

/** §4.4: errors of the identity resolution do not go on rising. */
export const measureIdentity: MeasurePoint = async run => {
  const read = await readFigures(run, 'identity-failure');
  if ('unknown' in read) {
    return { state: 'unknown', statement: read.unknown };
  }
  const middle = (run.from.getTime() + run.until.getTime()) / 2;
  const isBefore = ({ at }: { at: string }) => Date.parse(at) < middle;
  const first = sumOf(read.points.filter(isBefore));
  const second = sumOf(read.points.filter(point => !isBefore(point)));
  const { total, failed } = sumOf([first, second]);
  const minutes = minutesOf(run);
  const figures = {
    total,
    failed,
    totalBefore: first.total,
    failedBefore: first.failed,
    totalAfter: second.total,
    failedAfter: second.failed,
  };
  if (total < run.minimumEvents) {
    const minimum = run.minimumEvents;
    return {
      state: 'open',
      statement: say('watch.point.identity.too-few', {
        total,
        minimum,
        minutes,
      }),
      figures,
    };
  }
  const words = {
    total,
    failed,
    minutes,
    before: percent(shareOf(first)),
    after: percent(shareOf(second)),
  };
  return shareOf(second) <= shareOf(first)
    ? {
        state: 'holds',
        statement: say('watch.point.identity.not-rising', words),
        figures,
      }
    : {
        state: 'fails',
        statement: say('watch.point.identity.rising', words),
        figures,
      };
};
