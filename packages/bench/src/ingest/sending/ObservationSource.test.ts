import {
  PushedObservation,
  pushedObservationSchema,
} from '@messaging-health/backstage-plugin-common';
import { ObservationSource } from './ObservationSource';

const NOW = Date.parse('2026-11-25T10:00:30.000Z');
const MINUTE = 60_000;

function createSource() {
  const made: PushedObservation[] = [];
  let ids = 0;
  const source = new ObservationSource({
    organizations: 100,
    newId: () => `id-${(ids += 1)}`,
    now: () => NOW,
    onMade: observation => made.push(observation),
  });
  return { source, made };
}

const ageOf = ({ at }: PushedObservation) => NOW - Date.parse(at);

describe('ObservationSource', () => {
  it('makes observations that the endpoint takes, and tells of each', () => {
    const { source, made } = createSource();
    const taken = source.take(500);
    expect(made).toEqual(taken);
    expect(taken.map(one => pushedObservationSchema.parse(one))).toEqual(taken);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(500);
  });

  it('puts as many series into a batch as there are', () => {
    const { source } = createSource();
    const series = source
      .take(300)
      .map(({ organizationId, signal }) => `${organizationId} ${signal}`);
    expect(new Set(series).size).toBe(300);
  });

  it('is of the last minute, and late where that is asked for', () => {
    const { source } = createSource();
    expect(source.take(200).every(one => ageOf(one) < MINUTE)).toBe(true);
    const late = source.take(200, 10).filter(one => ageOf(one) >= 5 * MINUTE);
    expect(late).toHaveLength(20);
    expect(Math.max(...late.map(ageOf))).toBeLessThan(31 * MINUTE);
  });

  it('fails too seldom for any trigger to fire', () => {
    const { source } = createSource();
    const taken = source.take(10_000);
    const sum = (figure: 'total' | 'failed') =>
      taken.reduce((all, one) => all + one[figure], 0);
    expect(sum('failed')).toBeGreaterThan(0);
    expect(sum('failed') / sum('total')).toBeLessThan(0.001);
  });
});
