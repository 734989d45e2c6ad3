import { conversationHistory } from './conversationHistory';
import { seededRandom } from './seededRandom';

const END = new Date('2026-11-23T12:00:00.000Z');
const HOUR = 3_600_000;
const WEEK = 168 * HOUR;

function between(from: number, to: number) {
  return conversationHistory(END, seededRandom(1)).filter(
    at => at.getTime() >= from && at.getTime() < to,
  ).length;
}

describe('conversationHistory', () => {
  it('has one conversation in every minute of the hour before its end', () => {
    for (let minute = 1; minute <= 60; minute++) {
      const from = END.getTime() - minute * 60_000;
      expect(between(from, from + 60_000)).toBe(1);
    }
    expect(between(END.getTime(), Infinity)).toBe(0);
  });

  it.each([1, 2, 3, 4])(
    'has as many %i weeks before, for a whole day to come',
    week => {
      const then = END.getTime() - week * WEEK;
      expect(between(then - HOUR, then)).toBe(60);
      expect(between(then, then + 24 * HOUR)).toBe(24 * 60);
    },
  );

  it('knows nothing of longer ago', () => {
    expect(between(0, END.getTime() - 4 * WEEK - HOUR)).toBe(0);
  });

  it('is in order, and the same for the same seed', () => {
    const history = conversationHistory(END, seededRandom(7));
    expect(history).toEqual(conversationHistory(END, seededRandom(7)));
    const times = history.map(at => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
