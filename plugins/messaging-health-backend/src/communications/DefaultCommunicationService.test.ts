import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createCommunicationRoom } from './__testUtils__/createCommunicationRoom';

const SECOND_REQUEST = '30000000-0000-4000-8000-000000000002';
const THIRD_REQUEST = '30000000-0000-4000-8000-000000000003';
const manual = (sentAt?: string) => ({
  via: 'manual' as const,
  recipients: ['WhatsApp da cliente Maria Silva'],
  sentAt,
});

describeOnDatabases('Messages to the customer', createDatabase => {
  const openUndecided = async () =>
    createCommunicationRoom(await createDatabase());
  /** One in which a rollback is decided. */
  const open = async () => {
    const room = await openUndecided();
    await room.decide();
    return room;
  };

  it('go out through the notifications, and are kept masked as an entry and as evidence', async () => {
    const room = await open();
    const sent = await room.send();
    expect(room.delivered).toEqual([
      {
        incident: room.number,
        recipients: ['group:default/padaria'],
        title: 'Padaria Inventada: instabilidade na mensageria',
        text: 'Identificamos instabilidade. Fale com a Ana em +55 11 99999-0001.',
        scope: `communication:${room.number}:30000000-0000-4000-8000-000000000001`,
      },
    ]);
    const [entry] = await room.told();
    expect(entry.statement.text).toBe(
      'user:default/ana sent the first message to the customer, to group:default/padaria.',
    );
    expect(sent).toMatchObject({
      kind: 'initial',
      via: 'notifications',
      sentAt: '2026-03-01T03:00:00.000Z',
      nextUpdateAt: '2026-03-01T03:30:00.000Z',
      entry: entry.sequence,
      text: expect.stringMatching(/^Identificamos .* em \[phone:\w+\]\.$/),
    });
    const proofs = (await room.evidence.list(room.number)).filter(
      ({ kind }) => kind === 'communication',
    );
    expect(proofs).toHaveLength(1);
    expect(proofs[0].content).toMatchObject({
      text: sent.text,
      recipients: ['group:default/padaria'],
    });
    expect(entry.evidence?.[0].evidenceId).toBe(proofs[0].id);
    expect(JSON.stringify([await room.told(), proofs])).not.toContain('99999');
  });

  it('are sent once, however often the same request comes', async () => {
    const room = await open();
    const first = await room.send();
    room.pass(5);
    expect(await room.send({ text: 'other words altogether' })).toEqual(first);
    expect(room.delivered).toHaveLength(1);
    expect(await room.told()).toHaveLength(1);
  });

  it('are sent once where the same request comes twice at the same time', async () => {
    const room = await open();
    const answers = await Promise.allSettled([
      room.send(),
      room.send(),
      room.send(),
    ]);
    expect(room.delivered).toHaveLength(1);
    expect(await room.told()).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 'rejected');
    refused.forEach(answer =>
      expect(answer).toMatchObject({
        reason: {
          name: 'ConflictError',
          message: expect.stringContaining('is being sent right now'),
        },
      }),
    );
    expect((await room.send()).entry).toBe((await room.told())[0].sequence);
  });

  it('are not kept where the notifications refuse, and can be sent again', async () => {
    const room = await open();
    room.platform.deliver = async () => {
      throw new Error('down');
    };
    await expect(room.send()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('nothing was kept as sent'),
    });
    expect((await room.service.of(room.number)).sent).toEqual([]);
    expect(await room.told()).toEqual([]);
    expect(await room.promises()).toEqual([]);
    room.platform.deliver = async () => {};
    expect((await room.send()).kind).toBe('initial');
  });

  it('are taken over from a process that died while it sent', async () => {
    const room = await open();
    const died = new Promise<never>(() => {});
    room.platform.deliver = () => died;
    void room.send();
    // Whatever the other one does before it hangs, it does within these.
    for (let turn = 0; turn < 50; turn++) {
      await room.knex.raw('select 1');
    }
    room.platform.deliver = async () => {};
    await expect(room.send()).rejects.toThrow('is being sent right now');
    room.pass(1);
    await room.send();
    expect(room.delivered).toHaveLength(1);
    expect((await room.service.of(room.number)).sent).toHaveLength(1);
  });

  it('go to nobody whom the catalog does not know', async () => {
    const room = await open();
    const recipients = ['user:default/ana', 'user:default/nobody'];
    await expect(
      room.send({ to: { via: 'notifications', recipients } }),
    ).rejects.toThrow('The catalog knows no user:default/nobody.');
    room.platform.catalogWorks = false;
    await expect(room.send()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(room.delivered).toEqual([]);
    expect((await room.service.of(room.number)).sent).toEqual([]);
  });

  it('are marked as sent by hand, with the time at which they went out', async () => {
    const room = await open();
    room.pass(12);
    const sent = await room.send({ to: manual('2026-03-01T03:10:00.000Z') });
    expect(room.delivered).toEqual([]);
    expect(sent).toMatchObject({
      via: 'manual',
      sentAt: '2026-03-01T03:10:00.000Z',
      nextUpdateAt: '2026-03-01T03:40:00.000Z',
    });
    expect(sent.recipients[0]).not.toContain('Maria');
    expect((await room.told())[0].statement.text).toContain(
      'by other means at 2026-03-01T03:10:00.000Z',
    );
  });

  it.each(['2026-03-01T02:59:59.000Z', '2026-03-01T03:00:01.000Z'])(
    'can not have been sent at %s, before the detection or in the future',
    async sentAt => {
      const room = await open();
      await expect(room.send({ to: manual(sentAt) })).rejects.toThrow(
        'to.sentAt must be between the detection',
      );
      await expect(
        room.send({ nextUpdateAt: '2026-03-01T03:00:00.000Z' }),
      ).rejects.toThrow('nextUpdateAt must be later');
    },
  );

  it('keep the promise of the one before, and promise the next', async () => {
    const room = await open();
    await room.send();
    room.pass(20);
    await room.send({
      kind: 'update',
      requestId: SECOND_REQUEST,
      nextUpdateAt: '2026-03-01T04:20:00.000Z',
    });
    expect(await room.promises()).toMatchObject([
      { round: 1, state: 'met', metAt: '2026-03-01T03:20:00.000Z' },
      { round: 2, state: 'running', dueAt: '2026-03-01T04:20:00.000Z' },
    ]);
    room.pass(61);
    await room.restore();
    await room.send({
      kind: 'stabilization',
      requestId: THIRD_REQUEST,
    });
    expect(await room.promises()).toMatchObject([
      { state: 'met' },
      { state: 'missed', metAt: '2026-03-01T04:21:00.000Z' },
    ]);
    const { sla } = await room.incidents.get(room.number);
    expect(sla).toBe('missed');
  });

  it('change no promise where they went out before it was given', async () => {
    const room = await open();
    room.pass(10);
    await room.send();
    await room.send({
      kind: 'update',
      requestId: SECOND_REQUEST,
      to: manual('2026-03-01T03:05:00.000Z'),
    });
    expect(await room.promises()).toMatchObject([{ state: 'running' }]);
  });

  it('are due as the runbook says, until nothing is owed any more', async () => {
    const room = await openUndecided();
    const due = async () => {
      const { sent: _, ...owed } = await room.service.of(room.number);
      return owed;
    };
    expect(await due()).toEqual({});
    await room.send({
      ...{ kind: 'update', requestId: SECOND_REQUEST },
      nextUpdateAt: '2026-03-01T03:20:00.000Z',
    });
    expect((await due()).due).toBe('update');
    await room.decide();
    expect(await due()).toEqual({
      due: 'initial',
      dueAt: '2026-03-01T03:00:00.000Z',
    });
    await room.send();
    expect(await due()).toEqual({
      due: 'update',
      dueAt: '2026-03-01T03:30:00.000Z',
    });
    await room.restore();
    await room.moveTo('mitigated');
    expect((await due()).due).toBe('stabilization');
    await room.send({ kind: 'stabilization', requestId: THIRD_REQUEST });
    expect(await due()).toEqual({});
  });

  it('are owed to nobody once the incident has ended', async () => {
    const room = await open();
    await room.moveTo('closed');
    await expect(room.send()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('is closed'),
    });
    await expect(room.service.of('INC-000404')).rejects.toThrow(
      'There is no incident INC-000404.',
    );
  });

  it('can be erased, with whom they went to by hand', async () => {
    const room = await open();
    const { id } = await room.send({ to: manual() });
    const erase = (ids: string[]) =>
      room.knex.transaction(transaction =>
        room.service.erase(room.number, ids, transaction),
      );
    await expect(erase([id, SECOND_REQUEST])).rejects.toThrow(
      `has no communication ${SECOND_REQUEST}`,
    );
    expect(await erase([id])).toEqual([(await room.told())[0].sequence]);
    const [left] = (await room.service.of(room.number)).sent;
    expect(left).toMatchObject({ id, recipients: [], kind: 'initial' });
    expect(left.text).toBeUndefined();
  });
});
