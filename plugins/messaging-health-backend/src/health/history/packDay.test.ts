import { randomDay } from './__testUtils__/randomFigures';
import { ByteReader } from './ByteReader';
import { createDay } from './DayFigures';
import { MalformedDayError } from './MalformedDayError';
import { packDay } from './packDay';
import { unpackDay, unpackNextDay } from './unpackDay';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

describe('a packed day', () => {
  it.each([
    ['counts of a busy organization', { scale: 200 }],
    ['counts of a sparse one', { scale: 2 }],
    ['counts near the largest that are exact', { scale: 2 ** 53 }],
    ['extrapolated counts', { scale: 50, fractions: true }],
  ])('gives back %s', (_, options) => {
    for (const seed of seeds) {
      const day = randomDay(seed, options);
      expect(unpackDay(packDay(day))).toEqual(day);
    }
  });

  it('tells a step without data from one in which nothing happened', () => {
    const day = createDay();
    day.known[7] = 1;
    const { known, totals } = unpackDay(packDay(day));
    expect([...known.subarray(6, 9)]).toEqual([0, 1, 0]);
    expect(totals[7]).toBe(0);
  });

  it('is small: a day without data, a quiet one, a busy one', () => {
    expect(packDay(createDay())).toHaveLength(3);
    const quiet = createDay();
    quiet.known.fill(1);
    expect(packDay(quiet)).toHaveLength(3);
    const busy = createDay();
    busy.known.fill(1);
    busy.totals.forEach((__, step) => {
      busy.totals[step] = 400 + ((step * 7) % 31);
    });
    expect(packDay(busy).length).toBeLessThan(300);
  });

  it('is read one after the other from one buffer', () => {
    const days = seeds.slice(0, 5).map(seed =>
      // Both formats, in turn.
      randomDay(seed, { fractions: seed % 2 === 0 }),
    );
    const reader = new ByteReader(Buffer.concat(days.map(packDay)));
    const scratch = createDay();
    for (const day of days) {
      unpackNextDay(reader, scratch);
      expect(scratch).toEqual(day);
    }
    expect(reader.isAtEnd).toBe(true);
  });

  it.each([NaN, -1, Infinity])('takes no figure of %d', figure => {
    const day = createDay();
    day.known[3] = 1;
    day.totals[3] = figure;
    expect(() => packDay(day)).toThrow(
      `Step 3 of a day holds ${figure}. Figures count events, from 0 up.`,
    );
  });

  it('is refused wherever it is cut short', () => {
    for (const fractions of [false, true]) {
      const packed = packDay(randomDay(3, { fractions }));
      for (
        let length = 0;
        length < packed.length;
        length += fractions ? 37 : 1
      ) {
        expect(() => unpackDay(packed.subarray(0, length))).toThrow(
          MalformedDayError,
        );
      }
    }
  });

  it.each([
    ['of a later format', [9, 0], 'format 9 is not known'],
    ['whose run has no step', [1, 0], 'ends at 0 of 288'],
    ['whose run goes beyond the day', [1, 0x84, 0x09], 'ends at 289 of 288'],
    ['that counts less than nothing', [1, 4 + 2, 1], 'a step counts -1 events'],
    [
      'whose number has no end',
      [1, ...Array<number>(9).fill(0xff)],
      'a number has no end',
    ],
    [
      'that something follows',
      [...packDay(createDay()), 0],
      'more bytes follow its last step',
    ],
    [
      'whose double is no count',
      [2, 4 + 2, 0, 0, 0, 0, 0, 0, 0xf0, 0xbf],
      'a step counts -1 events',
    ],
  ])('is refused by name: one %s', (_, bytes, problem) => {
    const unpack = () => unpackDay(Uint8Array.from(bytes));
    expect(unpack).toThrow(MalformedDayError);
    expect(unpack).toThrow(problem);
  });

  it('never gives figures for bytes that were changed into nonsense', () => {
    const packed = packDay(randomDay(8));
    const outcomes = [...packed].map((byte, place) => {
      const changed = Buffer.from(packed);
      changed[place] = byte + 1 + (place % 254);
      try {
        const { totals } = unpackDay(changed);
        return totals.every(total => total >= 0) ? 'figures' : 'nonsense';
      } catch (error) {
        return error instanceof MalformedDayError ? 'refused' : String(error);
      }
    });
    expect(new Set(outcomes)).toEqual(new Set(['figures', 'refused']));
  });
});
