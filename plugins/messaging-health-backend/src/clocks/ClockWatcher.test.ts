import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createClockRoom, MINUTE } from './__testUtils__/createClockRoom';

describeOnDatabases('The watch over the clocks', createDatabase => {
  const open = async () => {
    const room = createClockRoom(await createDatabase());
    await room.detect();
    return room;
  };
  type Room = Awaited<ReturnType<typeof open>>;
  const toldOf = ({ told }: Room, clock: string) =>
    told.filter(warning => warning.clock === clock).map(({ share }) => share);

  it('tells at half of the time, at 80 % and when it is missed, once each', async () => {
    const room = await open();
    for (let second = 0; second <= 20 * 60; second += 15) {
      await room.watcher.run();
      room.clock.advance(15_000);
    }
    expect(toldOf(room, 'diagnosis')).toEqual([0.5, 0.8, 1]);
    expect(toldOf(room, 'rollback')).toEqual([0.5]);
    expect(room.written.map(({ key }) => key)).toEqual([
      'clock:diagnosis:1:1',
      'clock:diagnosis:1:2',
      'clock:rollback:1:1',
      'clock:diagnosis:1:3',
    ]);
    expect(room.written[0].text).toBe(
      'The diagnosis has to begin by 2026-03-01T03:15:00.000Z; 50 % of the time is gone. Note a first finding, or decide the rollback.',
    );
    expect((await room.read('diagnosis'))[0].warned).toEqual([0.5, 0.8, 1]);
    expect(room.kept.at(-1)).toBe('missed');
  });

  it('tells nothing of what was met or stopped in time', async () => {
    const room = await open();
    await room.meet('diagnosis');
    await room.stop('rollback', 'preliminary-rca');
    room.pass(600);
    await room.watcher.run();
    expect(room.told).toEqual([]);
  });

  it('tells only the highest level after an hour without any replica', async () => {
    const room = await open();
    room.pass(60);
    await room.createWatcher().run();
    await room.createWatcher().run();
    expect(room.told.map(({ clock, share }) => [clock, share])).toEqual([
      ['diagnosis', 1],
      ['rollback', 1],
      ['preliminary-rca', 0.5],
    ]);
    expect((await room.read('rollback'))[0].warned).toEqual([1]);
  });

  it('tells once where two replicas look at the same instant', async () => {
    const room = await open();
    room.pass(16);
    const replicas = [1, 2, 3].map(() => room.createWatcher());
    await Promise.all(replicas.map(watcher => watcher.run()));
    await Promise.all(replicas.map(watcher => watcher.run()));
    expect(toldOf(room, 'diagnosis')).toEqual([1]);
    expect(toldOf(room, 'rollback')).toEqual([0.5]);
    expect(room.written).toHaveLength(2);
  });

  it('tells again where the replica that wrote it died before it told', async () => {
    const room = await open();
    room.pass(8);
    const dying = room.createWatcher(async () => {
      throw new Error('killed');
    });
    await dying.run();
    await room.watcher.run();
    expect(room.told).toHaveLength(1);
    room.pass(1);
    await room.watcher.run();
    room.pass(1);
    await room.watcher.run();
    expect(toldOf(room, 'diagnosis')).toEqual([0.5, 0.5]);
    expect(room.written).toHaveLength(1);
  });

  it('goes on telling, with growing pauses, until the notifications work again', async () => {
    const room = await open();
    room.pass(120);
    room.telling.works = false;
    for (let minute = 0; minute < 5; minute++) {
      await room.watcher.run();
      room.pass(1);
    }
    room.telling.works = true;
    for (let minute = 0; minute < 30; minute++) {
      await room.watcher.run();
      room.pass(1);
    }
    // At 0, 1, 3 and 7 min.
    expect(toldOf(room, 'diagnosis')).toEqual([1, 1, 1, 1]);
    expect(room.written).toHaveLength(3 + 1);
  });

  it('gives the telling up where the notifications are out of service for good', async () => {
    const room = await open();
    await room.stop('rollback', 'preliminary-rca');
    room.telling.works = false;
    for (let hour = 0; hour < 48; hour++) {
      room.pass(60);
      await room.watcher.run();
    }
    expect(room.told).toHaveLength(12);
  });

  it('nags every 15 min while a promised message is late', async () => {
    const room = await open();
    await room.stop('diagnosis', 'rollback', 'preliminary-rca');
    await room.promise(30, 5);
    for (let minute = 0; minute <= 65; minute++) {
      await room.watcher.run();
      room.pass(1);
    }
    expect(room.written.map(({ key }) => key)).toEqual([
      'clock:next-update:1:1',
      'clock:next-update:1:2',
      'clock:next-update:1:3',
      'clock:next-update:1:4',
      'clock:next-update:1:5',
    ]);
    expect(room.written[3].text).toContain('(reminder 1). Send it now.');
    await room.promise(30, 9);
    room.pass(10);
    await room.watcher.run();
    expect(room.written).toHaveLength(5);
  });

  it('tells of a miss also where it was met before anybody looked', async () => {
    const room = await open();
    room.pass(14);
    await room.watcher.run();
    room.clock.advance(MINUTE + 5000);
    await room.meet('diagnosis', 6);
    room.clock.advance(1000);
    await room.watcher.run();
    await room.watcher.run();
    expect(toldOf(room, 'diagnosis')).toEqual([0.8, 1]);
    expect(room.written.at(-1)?.text).toBe(
      'The diagnosis had to begin by 2026-03-01T03:15:00.000Z; this was missed, and settled at 2026-03-01T03:15:05.000Z.',
    );
    expect(room.kept.at(-1)).toBe('missed');
  });
});
