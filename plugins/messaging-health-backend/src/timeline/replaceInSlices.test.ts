import { atOnce } from './atOnce';
import { replaceInSlices } from './replaceInSlices';
import { CHARACTERS_IN_A_STEP } from './Steps';

/** Numbers that look random, and are the same each time. */
function createDice(seed: number) {
  let state = seed + 1;
  return (sides: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const PIECES = ['a', 'b', '12', '1234', ' ', '\n', '😀', 'é', '"x":"', '"'];

function inventText(seed: number, length: number): string {
  const dice = createDice(seed);
  const pieces: string[] = [];
  for (let made = 0; made < length; made += 2) {
    const piece = PIECES[dice(PIECES.length)];
    pieces.push(dice(500) === 0 ? piece.repeat(3000) : piece);
  }
  return pieces.join('');
}

const PATTERNS = [
  /\d{3,}/g,
  /(?<![a-z])b+(?!\d)/gu,
  /"(\w+)":"(.*?)(?:"|$)/gmu,
  /\p{L}{1,40}\s{1,2}\d/gu,
  /[^\n]+/g,
];

/** Every step of the work, by how many characters it looked at. */
function stepsOf(text: string, pattern: RegExp): number[] {
  return [...replaceInSlices(text, pattern, () => '')];
}

describe('replaceInSlices', () => {
  it.each(PATTERNS)(
    'finds what would be found in the whole text: %s',
    pattern => {
      for (let seed = 0; seed < 8; seed++) {
        const text = inventText(seed, 5 * CHARACTERS_IN_A_STEP);
        const mark = (found: string) => `<${found.length}>`;
        expect(
          atOnce(replaceInSlices(text, pattern, ([found]) => mark(found))),
        ).toBe(text.replace(pattern, found => mark(found)));
      }
    },
  );

  it('looks at no more than a slice at once, and at all of it hardly more than once', () => {
    const text = 'ab '.repeat(20 * CHARACTERS_IN_A_STEP);
    const steps = stepsOf(text, /\d/g);
    const sum = steps.reduce((total, step) => total + step, 0);
    expect(Math.max(...steps)).toBeLessThan(1.1 * CHARACTERS_IN_A_STEP);
    expect(sum).toBeLessThan(1.3 * text.length);
  });

  it('looks a few times at a find that is longer than a slice, however long it is', () => {
    for (const slices of [10, 100]) {
      const text = '1'.repeat(slices * CHARACTERS_IN_A_STEP);
      const sum = stepsOf(text, /\d+/g).reduce((total, step) => total + step);
      expect(sum).toBeLessThan(4 * text.length);
    }
  });

  it('finds the same again within a find', () => {
    function* within(text: string): Generator<number, string, undefined> {
      return yield* replaceInSlices(text, /\((.*?)\)/g, ([, inner]) =>
        inner.includes('(') ? within(`${inner})`) : `[${inner}]`,
      );
    }
    expect(atOnce(within('a (b) c ((d) e'))).toBe('a [b] c [d] e');
  });
});
