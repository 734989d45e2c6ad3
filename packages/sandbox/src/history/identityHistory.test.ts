import { organizations } from '../organizations/organizations';
import { identityHistory } from './identityHistory';
import { seededRandom } from './seededRandom';

const END = new Date('2026-11-23T12:00:00.000Z');
const [, petShop, livraria, academia] = organizations;

function ratio(
  organization: (typeof organizations)[number],
  fromMinutes: number,
  toMinutes: number,
) {
  const span = identityHistory(organization, END, seededRandom(1)).filter(
    ({ at }) => {
      const before = (END.getTime() - at.getTime()) / 60_000;
      return before < fromMinutes && before >= toMinutes;
    },
  );
  return span.filter(({ action }) => action === 'error').length / span.length;
}

describe('identityHistory', () => {
  it('fills the hour before its end, in order', () => {
    const history = identityHistory(academia, END, seededRandom(1));
    const times = history.map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(END.getTime() - times[0]).toBeGreaterThan(59 * 60_000);
    expect(times.at(-1)).toBeLessThan(END.getTime());
    expect(END.getTime() - (times.at(-1) ?? 0)).toBeLessThan(5_000);
  });

  it('has enough in every five minutes to be judged', () => {
    const history = identityHistory(academia, END, seededRandom(1));
    expect(history.length / 12).toBeGreaterThan(20);
  });

  it('is the same for the same seed', () => {
    expect(identityHistory(petShop, END, seededRandom(7))).toEqual(
      identityHistory(petShop, END, seededRandom(7)),
    );
  });

  it('lets the pet shop fail for forty minutes', () => {
    expect(ratio(petShop, 40, 0)).toBeCloseTo(0.06, 2);
    expect(ratio(petShop, 60, 40)).toBeLessThan(0.003);
  });

  it('lets the bookshop fail for nine minutes only, so that it is pending', () => {
    expect(ratio(livraria, 9, 0)).toBeCloseTo(0.03, 2);
    expect(ratio(livraria, 60, 9)).toBeLessThan(0.003);
  });

  it('keeps every five minutes of the pet shop over the limit of one percent', () => {
    for (let minutes = 40; minutes >= 5; minutes--) {
      expect(ratio(petShop, minutes, minutes - 5)).toBeGreaterThan(0.02);
    }
  });

  it('leaves the gym healthy', () => {
    expect(ratio(academia, 60, 0)).toBeLessThan(0.003);
  });
});
