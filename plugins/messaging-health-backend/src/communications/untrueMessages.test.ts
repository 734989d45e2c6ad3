import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createCommunicationRoom } from './__testUtils__/createCommunicationRoom';

const REQUEST = '30000000-0000-4000-8000-00000000000';
const NOTIFIED = {
  via: 'notifications' as const,
  recipients: ['group:default/padaria'],
};
const byHand = (sentAt?: string) => ({
  via: 'manual' as const,
  recipients: ['the customer, by phone'],
  sentAt,
});

describeOnDatabases('A message that is not true', createDatabase => {
  const open = async () => {
    const room = await createCommunicationRoom(await createDatabase());
    const nothingIsKept = async () => {
      expect(room.delivered).toEqual([]);
      expect(await room.told()).toEqual([]);
      expect((await room.service.of(room.number)).sent).toEqual([]);
      expect(await room.promises()).toEqual([]);
    };
    return { ...room, nothingIsKept };
  };
  const stabilization = { kind: 'stabilization' } as const;
  const refusal = (because: string) => ({
    name: 'ConflictError',
    message: expect.stringMatching(
      new RegExp(`${because}.*Send an update instead`),
    ),
  });

  it.each([
    ['sent', NOTIFIED],
    ['marked as sent', byHand()],
  ])('of a rollback that nobody decided is not %s', async (_, to) => {
    const room = await open();
    await expect(room.send({ to })).rejects.toMatchObject(
      refusal('none was decided in INC-000001'),
    );
    await room.nothingIsKept();
    await room.send({ to, kind: 'update' });
    await room.decide();
    const sent = await room.send({ to, requestId: `${REQUEST}2` });
    expect(sent.kind).toBe('initial');
  });

  it.each([
    ['sent', NOTIFIED],
    ['marked as sent', byHand()],
  ])('of a service that is not restored is not %s', async (_, to) => {
    const room = await open();
    const nothingShowsIt = refusal('nothing in INC-000001 showed');
    const send = () => room.send({ ...stabilization, to });
    await expect(send()).rejects.toMatchObject(nothingShowsIt);
    await room.decide();
    await expect(send()).rejects.toMatchObject(nothingShowsIt);
    await room.nothingIsKept();
    await room.restore();
    expect((await send()).kind).toBe('stabilization');
  });

  it('is not made true by what happened after it went out', async () => {
    const room = await open();
    room.pass(10);
    await room.decide();
    await room.restore();
    room.pass(5);
    const early = byHand('2026-03-01T03:09:00.000Z');
    await expect(room.send({ to: early })).rejects.toMatchObject(
      refusal('none was decided'),
    );
    await expect(
      room.send({ ...stabilization, to: early }),
    ).rejects.toMatchObject(refusal('nothing in INC-000001 showed'));
    await room.nothingIsKept();
    const sent = await room.send({ to: byHand('2026-03-01T03:10:00.000Z') });
    expect(sent.sentAt).toBe('2026-03-01T03:10:00.000Z');
  });

  it('was true of the rollback before, and says nothing of another one', async () => {
    const room = await open();
    await room.decide();
    await room.restore();
    await room.moveTo('mitigated');
    room.pass(30);
    await room.decide();
    await expect(room.send(stabilization)).rejects.toMatchObject(
      refusal('nothing in INC-000001 showed'),
    );
    await room.restore();
    expect((await room.send(stabilization)).kind).toBe('stabilization');
  });

  it('is not proposed either: an update says no more than has happened', async () => {
    const room = await open();
    const proposed = async () =>
      (
        await room.service.draft(room.number, {
          ...{ kind: 'update', language: 'en' },
        })
      ).text;
    expect(await proposed()).toContain('We are looking into the instability');
    expect(await proposed()).not.toContain('rollback');
    await room.decide();
    expect(await proposed()).toContain('The controlled rollback is under way');
    await room.restore();
    await room.moveTo('mitigated');
    expect(await proposed()).toContain('running on the contingency flow');
    await room.decide();
    expect(await proposed()).toContain('The controlled rollback is under way');
  });
});
