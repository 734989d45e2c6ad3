import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  claimRound,
  endRound,
  holdsRound,
  leaveRounds,
  readRounds,
  renewRound,
} from './rounds';

const SECOND = 1000;
const START = Date.parse('2026-02-01T12:00:00.000Z');
const at = (seconds: number) => new Date(START + seconds * SECOND);

describeOnDatabases('the lease on the rounds', createDatabase => {
  const claim = (knex: Knex, holder: string, seconds: number) =>
    claimRound({
      knex,
      holder,
      now: at(seconds),
      leaseFor: 10 * SECOND,
      expectedWithin: 22.5 * SECOND,
    });
  const end = (knex: Knex, fence: number, seconds: number, isLate = false) =>
    endRound({
      knex,
      fence,
      now: at(seconds),
      round: { took: 1000, organizations: 7, isLate },
    });

  it('is given to the first that asks, and to nobody else while it lasts', async () => {
    const knex = await createDatabase();
    expect(await claim(knex, 'one', 0)).toBe(1);
    expect(await claim(knex, 'two', 10)).toBeUndefined();
    expect(await claim(knex, 'one', 10)).toBeUndefined();
    expect(await claim(knex, 'two', 10.001)).toBe(2);
  });

  it('is given to one of ten that ask at once', async () => {
    const knex = await createDatabase();
    const fences = await Promise.all(
      Array.from({ length: 10 }, (_, index) => claim(knex, `r${index}`, 0)),
    );
    expect(fences.filter(fence => fence !== undefined)).toEqual([1]);
  });

  it('is given to the same replica again, with a higher fence each time', async () => {
    const knex = await createDatabase();
    for (let round = 1; round <= 3; round++) {
      expect(await claim(knex, 'one', round * 15)).toBe(round);
      await end(knex, round, round * 15 + 1);
      expect(await claim(knex, 'two', round * 15 + 2)).toBeUndefined();
    }
  });

  it('is given to another when the one has not come for one and a half intervals', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    await end(knex, 1, 1);
    expect(await claim(knex, 'two', 23.5)).toBeUndefined();
    expect(await claim(knex, 'two', 23.501)).toBe(2);
  });

  it('is given to another at once when the one has left', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    await end(knex, 1, 1);
    await leaveRounds({ knex, holder: 'two' });
    expect(await claim(knex, 'two', 2)).toBeUndefined();
    await leaveRounds({ knex, holder: 'one' });
    expect(await claim(knex, 'two', 2)).toBe(2);
  });

  it('is kept by who renews it', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    expect(await renewRound({ knex, fence: 1, until: at(19) })).toBe(true);
    expect(await claim(knex, 'two', 15)).toBeUndefined();
    expect(await claim(knex, 'two', 20)).toBe(2);
    expect(await renewRound({ knex, fence: 1, until: at(40) })).toBe(false);
  });

  it('is not renewed once its round has ended: the next one need not wait', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    await end(knex, 1, 1);
    expect(await renewRound({ knex, fence: 1, until: at(11) })).toBe(false);
    expect(await claim(knex, 'one', 2)).toBe(2);
  });

  it('lets only its holder write', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    const holds = (fence: number) =>
      knex.transaction(transaction => holdsRound({ transaction, fence }));
    expect(await holds(1)).toBe(true);
    await claim(knex, 'two', 11);
    expect([await holds(1), await holds(2)]).toEqual([false, true]);
  });

  it('counts rounds that were late, in a row', async () => {
    const knex = await createDatabase();
    const counts = [];
    for (const [index, isLate] of [true, true, false, true].entries()) {
      const fence = (await claim(knex, 'one', index * 15)) ?? NaN;
      counts.push(await end(knex, fence, index * 15 + 1, isLate));
    }
    expect(counts).toEqual([1, 2, 0, 1]);
    expect(await readRounds({ knex })).toMatchObject({
      endedAt: at(46),
      tookMilliseconds: 1000,
      organizations: 7,
      lateInARow: 1,
    });
  });

  it('says nothing of a round that was lost', async () => {
    const knex = await createDatabase();
    await claim(knex, 'one', 0);
    await claim(knex, 'two', 11);
    expect(await end(knex, 1, 12)).toBeUndefined();
    expect(await readRounds({ knex })).toEqual({
      endedAt: undefined,
      tookMilliseconds: undefined,
      organizations: undefined,
      lateInARow: 0,
      judged: new Map(),
    });
  });

  it('knows nothing before the first round', async () => {
    const knex = await createDatabase();
    expect(await readRounds({ knex })).toMatchObject({ lateInARow: 0 });
    expect((await readRounds({ knex })).endedAt).toBeUndefined();
  });
});
