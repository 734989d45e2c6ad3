import { Batch, inventBatches } from './inventBatches';
import { TRACE_LENGTH } from './inventTrace';
import { FAMILIES, Family, isWhole, Trace } from './Trace';

const tracesOf = (batches: Batch[], family: Family): Trace[] =>
  batches
    .flatMap(({ traces }) => traces)
    .filter(trace => trace.family === family);

describe('inventBatches', () => {
  const batches = inventBatches({ seed: 7, count: 210, size: 20 });

  it('invents the same for the same seed, and something else for another', () => {
    expect(inventBatches({ seed: 7, count: 210, size: 20 })).toEqual(batches);
    expect(inventBatches({ seed: 8, count: 210, size: 20 })).not.toEqual(
      batches,
    );
  });

  it('invents as many traces as are asked for, as many of each family', () => {
    expect(batches.map(({ traces }) => traces.length)).toEqual([
      ...Array(10).fill(20),
      10,
    ]);
    expect(FAMILIES.map(family => tracesOf(batches, family).length)).toEqual(
      FAMILIES.map(() => 30),
    );
  });

  it('gives every trace a name of its own and the same length', () => {
    const traces = batches.flatMap(batch => batch.traces);
    expect(new Set(traces.map(({ organization }) => organization)).size).toBe(
      210,
    );
    expect(new Set(traces.map(({ minutes }) => minutes.length))).toEqual(
      new Set([TRACE_LENGTH]),
    );
  });

  it('invents only figures that can be: whole, none negative, no more failures than events', () => {
    const minutes = batches
      .flatMap(({ traces }) => traces)
      .flatMap(trace => trace.minutes);
    const impossible = minutes.filter(
      minute =>
        minute &&
        !(
          Number.isInteger(minute.total) &&
          Number.isInteger(minute.failed) &&
          minute.failed >= 0 &&
          minute.failed <= minute.total
        ),
    );
    expect(impossible).toEqual([]);
  });

  it.each(['steady', 'ramps', 'flaps', 'sparse'] as const)(
    'leaves no hole in what is %s',
    family => {
      expect(tracesOf(batches, family).every(isWhole)).toBe(true);
    },
  );

  it('leaves holes where they are the point', () => {
    const gaps = tracesOf(batches, 'gaps');
    expect(gaps.filter(isWhole).length).toBeLessThan(gaps.length / 5);
  });

  it('meets the limit exactly, where only "over it" and "at it" differ', () => {
    const onTheLimit = batches.flatMap(({ limits, traces }) =>
      traces
        .flatMap(trace => trace.minutes)
        .filter(
          minute =>
            minute &&
            minute.total > 0 &&
            minute.failed / minute.total === limits.threshold,
        ),
    );
    expect(onTheLimit.length).toBeGreaterThan(500);
  });

  it('varies every limit', () => {
    const all = inventBatches({ seed: 1, count: 200, size: 1 });
    const values = (key: keyof Batch['limits']) =>
      new Set(all.map(({ limits }) => limits[key])).size;
    expect(values('threshold')).toBe(3);
    expect(values('holdsForSeconds')).toBe(5);
    expect(values('rateWindowSeconds')).toBe(3);
    expect(values('minimumSamples')).toBe(2);
    expect(values('keepFiringForSeconds')).toBe(4);
    expect(values('staleAfterSeconds')).toBe(4);
  });
});
