import { MINUTE } from '../rules/MinuteFigures';
import { RoundMemory } from './RoundMemory';

const AT = Date.UTC(2026, 0, 1, 3, 0);
const minute = (number: number) => AT + number * MINUTE;
const series = {
  id: 7,
  organizationId: 'an-organization',
  signal: 'webhook',
  source: 'pushed',
} as const;

/** Remembers an hour, and needs twenty minutes before what is judged. */
const createMemory = () => new RoundMemory(minute(-60), AT, 20 * MINUTE);

describe('what a replica remembers', () => {
  it('is one series of an organization for each signal and source', () => {
    const memory = createMemory();
    const one = memory.series('webhook', 'pushed', 'an-organization');
    expect(memory.series('webhook', 'pushed', 'an-organization')).toBe(one);
    expect(memory.series('webhook', 'other', 'an-organization')).not.toBe(one);
    expect(memory.series('identity', 'pushed', 'an-organization')).not.toBe(
      one,
    );
    expect([...memory.seriesOf('webhook', 'pushed').keys()]).toEqual([
      'an-organization',
    ]);
  });

  it('is known by its id once it is stored', () => {
    const memory = createMemory();
    const fresh = memory.series('webhook', 'pushed', 'an-organization');
    expect(memory.seriesIdsOf('webhook')).toEqual([]);
    expect(memory.addSeries(series)).toBe(fresh);
    expect(memory.seriesById(7)).toBe(fresh);
    expect(memory.seriesIdsOf('webhook')).toEqual([
      { id: 7, organizationId: 'an-organization' },
    ]);
  });

  it('takes in figures of what it knows, and leaves the others', () => {
    const memory = createMemory();
    const { track } = memory.addSeries(series);
    memory.addFigures([
      { seriesId: 7, minute: minute(-1), total: 10, failed: 1 },
      { seriesId: 99, minute: minute(-1), total: 10, failed: 1 },
      { seriesId: 7, minute: minute(-500), total: 10, failed: 1 },
    ]);
    expect(track.sum(AT, 60 * MINUTE)).toEqual({
      total: 10,
      failed: 1,
      steps: 1,
    });
  });

  it('moves on with time: there is always room for the newest minutes, and for what they are judged by', () => {
    const memory = createMemory();
    const { track } = memory.addSeries(series);
    for (let now = 0; now <= 180; now++) {
      memory.moveTo(minute(now));
      expect(track.set(minute(now - 1), now, 0)).toBe(true);
      expect(track.to).toBeGreaterThanOrEqual(minute(now));
      expect(track.from).toBeLessThanOrEqual(minute(now - 20));
      const { steps } = track.sum(minute(now), 20 * MINUTE);
      expect(steps).toBe(Math.min(20, now + 1));
    }
    expect(track.length).toBeLessThan(60);
  });

  it('has the same room for a series that is new as for the others', () => {
    const memory = createMemory();
    const { track } = memory.addSeries(series);
    memory.moveTo(minute(90));
    const fresh = memory.series('identity', 'other', 'another').track;
    expect([fresh.from, fresh.to]).toEqual([track.from, track.to]);
  });

  it('reaches back for one series alone', () => {
    const memory = createMemory();
    const one = memory.addSeries(series);
    const other = memory.series('webhook', 'other', 'an-organization');
    memory.reachBack(one, minute(-300));
    expect(one.track.from).toBe(minute(-300));
    expect(other.track.from).toBe(minute(-60));
    memory.reachBack(one, minute(-10));
    expect(one.track.from).toBe(minute(-300));
  });
});
