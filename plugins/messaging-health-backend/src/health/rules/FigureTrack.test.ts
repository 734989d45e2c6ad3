import { FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';

const START = Date.UTC(2026, 0, 1, 3, 0);
const minute = (number: number) => START + number * MINUTE;

/** A track of ten minutes in which some are known: a total each, a tenth of it failed. */
function trackOf(totals: Record<number, number>): FigureTrack {
  const track = new FigureTrack(START, 10);
  Object.entries(totals).forEach(([number, total]) =>
    track.set(minute(Number(number)), total, total / 10),
  );
  return track;
}

describe('a track of figures', () => {
  it('knows what was set, and nothing else', () => {
    const track = trackOf({ 2: 50, 4: 0 });
    expect(track.get(minute(2))).toEqual({ total: 50, failed: 5 });
    expect(track.get(minute(3))).toBeUndefined();
    expect(track.get(minute(4))).toEqual({ total: 0, failed: 0 });
    expect([0, 2, 3, 4].map(number => track.has(minute(number)))).toEqual([
      false,
      true,
      false,
      true,
    ]);
    expect([track.oldest, track.newest]).toEqual([minute(2), minute(4)]);
  });

  it('knows no oldest and no newest step where nothing was set', () => {
    const track = new FigureTrack(START, 10);
    expect([track.oldest, track.newest]).toEqual([undefined, undefined]);
    expect(track.sum(minute(10), 10 * MINUTE)).toEqual({
      total: 0,
      failed: 0,
      steps: 0,
    });
  });

  it('tells a change from a repeat', () => {
    const track = new FigureTrack(START, 10);
    expect(track.set(minute(1), 10, 1)).toBe(true);
    expect(track.set(minute(1), 10, 1)).toBe(false);
    expect(track.set(minute(1), 10, 2)).toBe(true);
    expect(track.set(minute(1), 0, 0)).toBe(true);
    expect(track.set(minute(1), 0, 0)).toBe(false);
  });

  it('takes the first zero of a step for news: nothing happened is not nothing known', () => {
    const track = new FigureTrack(START, 10);
    expect(track.set(minute(1), 0, 0)).toBe(true);
    expect(track.sum(minute(2), 2 * MINUTE).steps).toBe(1);
  });

  it.each([-1, 10, 1000])('has no room for minute %d', number => {
    const track = new FigureTrack(START, 10);
    expect(track.set(minute(number), 5, 0)).toBe(false);
    expect(track.has(minute(number))).toBe(false);
    expect(track.newest).toBeUndefined();
  });

  it('adds up a span: its end is outside, and gaps are no steps', () => {
    const track = trackOf({ 2: 50, 4: 20, 5: 1000 });
    expect(track.sum(minute(5), 3 * MINUTE)).toEqual({
      total: 70,
      failed: 7,
      steps: 2,
    });
  });

  it('adds up what lies inside of it when a span reaches beyond', () => {
    const track = trackOf({ 0: 10, 9: 30 });
    expect(track.sum(minute(20), 60 * MINUTE)).toMatchObject({
      total: 40,
      steps: 2,
    });
    expect(track.sum(minute(-5), 5 * MINUTE).steps).toBe(0);
    expect(track.sum(minute(30), 5 * MINUTE).steps).toBe(0);
  });

  it('rolls a sum as if it were added up anew', () => {
    const track = trackOf({ 0: 10, 1: 20, 3: 40, 4: 0, 8: 70 });
    const length = 3 * MINUTE;
    const rolling = track.sum(minute(0), length);
    for (let end = 1; end <= 10; end++) {
      track.roll(rolling, minute(end - 1), minute(end - 1) - length);
      expect(rolling).toEqual(track.sum(minute(end), length));
    }
  });

  it('keeps what still has room when it moves on, and forgets the rest', () => {
    const track = trackOf({ 0: 10, 5: 50, 9: 90 });
    track.move(minute(4), minute(20));
    expect([track.from, track.to, track.length]).toEqual([
      minute(4),
      minute(20),
      16,
    ]);
    expect(track.get(minute(0))).toBeUndefined();
    expect(track.get(minute(5))).toEqual({ total: 50, failed: 5 });
    expect(track.get(minute(9))).toEqual({ total: 90, failed: 9 });
    expect(track.get(minute(12))).toBeUndefined();
    expect(track.set(minute(19), 1, 0)).toBe(true);
  });

  it('makes room before its beginning when it moves back', () => {
    const track = trackOf({ 0: 10, 9: 90 });
    track.move(minute(-30), minute(10));
    expect(track.set(minute(-30), 7, 0)).toBe(true);
    expect(track.sum(minute(10), 40 * MINUTE)).toMatchObject({
      total: 107,
      steps: 3,
    });
    expect(track.oldest).toBe(minute(-30));
  });

  it('still tells when there were figures last after it moved beyond them', () => {
    const track = trackOf({ 3: 10 });
    track.move(minute(100), minute(110));
    expect(track.oldest).toBeUndefined();
    expect(track.newest).toBe(minute(3));
  });

  it('keeps steps of five minutes as well', () => {
    const step = 5 * MINUTE;
    const track = new FigureTrack(START, 3, step);
    track.set(START + step, 30, 3);
    expect(track.sum(START + 3 * step, 3 * step)).toEqual({
      total: 30,
      failed: 3,
      steps: 1,
    });
    expect(track.to).toBe(START + 15 * MINUTE);
  });
});
