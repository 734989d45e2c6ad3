import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createClockRoom,
  INCIDENT,
  MINUTE,
} from './__testUtils__/createClockRoom';

describeOnDatabases('The clocks of an incident', createDatabase => {
  const open = async () => {
    const room = createClockRoom(await createDatabase());
    await room.detect();
    return room;
  };

  it('start with detection, each with its term, and once', async () => {
    const room = await open();
    room.pass(1);
    await room.detect();
    const clocks = (await room.clocks.of([INCIDENT])).get(INCIDENT);
    expect(clocks).toEqual([
      expect.objectContaining({
        clock: 'diagnosis',
        round: 1,
        startedAt: '2026-03-01T03:00:00.000Z',
        dueAt: '2026-03-01T03:15:00.000Z',
        state: 'running',
        warned: [],
      }),
      expect.objectContaining({
        clock: 'rollback',
        dueAt: '2026-03-01T03:30:00.000Z',
      }),
      expect.objectContaining({
        clock: 'preliminary-rca',
        dueAt: '2026-03-01T05:00:00.000Z',
      }),
    ]);
    expect(room.kept.at(-1)).toBe('running');
  });

  it('are met exactly when they are due, and missed a millisecond later', async () => {
    const room = await open();
    room.pass(15);
    await room.meet('diagnosis', 4);
    expect((await room.read('diagnosis'))[0]).toMatchObject({
      state: 'met',
      metAt: '2026-03-01T03:15:00.000Z',
      metBy: 4,
    });
    room.pass(15);
    room.clock.advance(1);
    expect((await room.read('rollback'))[0].state).toBe('missed');
    await room.meet('rollback', 9);
    expect((await room.read('rollback'))[0]).toMatchObject({
      state: 'missed',
      metBy: 9,
    });
    expect(room.kept.at(-1)).toBe('missed');
  });

  it('keep the first time at which they were met', async () => {
    const room = await open();
    room.pass(3);
    await room.meet('diagnosis', 4);
    room.pass(3);
    await room.meet('diagnosis', 5);
    await room.stop('diagnosis');
    expect((await room.read('diagnosis'))[0]).toMatchObject({
      metAt: '2026-03-01T03:03:00.000Z',
      metBy: 4,
      state: 'met',
    });
  });

  it('are kept once nothing is owed any more and nothing was missed', async () => {
    const room = await open();
    await room.meet('diagnosis');
    await room.stop('rollback', 'next-update');
    expect((await room.read('rollback'))[0].state).toBe('stopped');
    expect(room.kept.at(-1)).toBe('running');
    await room.meet('preliminary-rca');
    expect(room.kept.at(-1)).toBe('kept');
  });

  it('are wound up by each message that promises another one, once each', async () => {
    const room = await open();
    await room.promise(30, 5);
    await room.promise(30, 5);
    room.pass(20);
    await room.promise(60, 8);
    await room.promise(60, 8);
    expect(await room.read('next-update')).toEqual([
      expect.objectContaining({ round: 1, state: 'met', metBy: 8 }),
      expect.objectContaining({
        round: 2,
        state: 'running',
        startedAt: '2026-03-01T03:20:00.000Z',
        dueAt: '2026-03-01T04:20:00.000Z',
      }),
    ]);
  });

  it('change nothing where the transaction that moves them fails', async () => {
    const room = await open();
    await expect(
      room.knex.transaction(async transaction => {
        await room.clocks.meet({
          transaction,
          incident: INCIDENT,
          clock: 'diagnosis',
          at: new Date(room.clock.now().getTime() + MINUTE),
          entry: 3,
        });
        throw new Error('the entry could not be written');
      }),
    ).rejects.toThrow('could not be written');
    expect((await room.read('diagnosis'))[0].state).toBe('running');
  });
});
