import { inTurns } from './inTurns';
import { maskForeignData } from './maskDetails';
import { maskPersonalDataInSteps } from './maskPersonalData';
import { maskTable } from './maskTable';
import { CHARACTERS_IN_A_STEP, Steps } from './Steps';

const KEY = 'an-invented-pseudonym-key';
const LENGTH = 20 * CHARACTERS_IN_A_STEP;
const of = (piece: string) => piece.repeat(LENGTH / piece.length);

async function turnsOf(steps: Steps<unknown>) {
  let turns = 0;
  await inTurns(steps, async () => {
    turns += 1;
  });
  return turns;
}

describe('inTurns', () => {
  it('answers what the work answers', async () => {
    const steps = maskPersonalDataInSteps('tel +5511999990001', KEY);
    expect(await inTurns(steps)).toMatch(/^tel \[phone:\w{6}\]$/);
  });

  it.each<[string, () => Steps<unknown>]>([
    ['a long text', () => maskPersonalDataInSteps(of('a-'), KEY)],
    [
      'one long line of JSON',
      () => maskPersonalDataInSteps(of('\\"a":"'), KEY),
    ],
    ['a table of many fields', () => maskTable(of('a,'), KEY)],
    ['a table that is one field', () => maskTable(`"${of('a')}"`, KEY)],
    ['a table that is none', () => maskTable(`"${of('a')}`, KEY)],
    ['data of many texts', () => maskForeignData(of('ab ').split(' '), KEY)],
    ['data of many figures', () => maskForeignData(Array(LENGTH).fill(1), KEY)],
    ['data of one text', () => maskForeignData({ log: of('ab ') }, KEY)],
    ['data of a long key', () => maskForeignData({ [of('ab ')]: 1 }, KEY)],
  ])('lets others work while it masks %s', async (_, begin) => {
    expect(await turnsOf(begin())).toBeGreaterThanOrEqual(10);
  });

  it('lets nobody wait for a text that is short', async () => {
    expect(await turnsOf(maskPersonalDataInSteps('a@b.test', KEY))).toBe(0);
  });
});
