import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { createCommunicationRoom } from './__testUtils__/createCommunicationRoom';

describeOnDatabases('Messages to the customer', createDatabase => {
  /** One in which a rollback is decided. */
  const open = async () => {
    const room = await createCommunicationRoom(await createDatabase());
    await room.decide();
    return room;
  };

  it('are drafted with the ETA and the next update in the time zone of the organization and in UTC', async () => {
    const room = await open();
    const draft = await room.service.draft(room.number, {
      kind: 'initial',
      language: 'pt',
      etaAt: '2026-03-01T05:00:00Z',
    });
    expect(draft).toEqual({
      kind: 'initial',
      language: 'pt',
      etaAt: '2026-03-01T05:00:00.000Z',
      nextUpdateAt: '2026-03-01T03:30:00.000Z',
      text: 'Identificamos instabilidade no fluxo de mensageria da organização Padaria Inventada. Iniciamos rollback controlado para manter atendimento ativo. Próxima atualização em até 30 minutos. Previsão de correção: 1 de março de 2026 às 02:00 (America/Sao_Paulo), 1 de março de 2026 às 05:00 (UTC). Próxima atualização até: 1 de março de 2026 às 00:30 (America/Sao_Paulo), 1 de março de 2026 às 03:30 (UTC).',
    });
    const update = { kind: 'update', language: 'en' } as const;
    expect((await room.service.draft(room.number, update)).text).toBe(
      'We are still working on the instability in the messaging flow of the organization Padaria Inventada. The controlled rollback is under way. Next update by: 1 March 2026 at 00:30 (America/Sao_Paulo), 1 March 2026 at 03:30 (UTC).',
    );
  });

  it('that were sent stay as they were when the organization is given another time zone', async () => {
    const room = await open();
    const ask = { kind: 'initial', language: 'en' } as const;
    const before = await room.service.draft(room.number, ask);
    await room.send({ language: 'en', text: before.text });
    room.platform.timeZone = 'America/New_York';
    const after = await room.service.draft(room.number, ask);
    expect(after.text).toContain(
      'Next update by: 28 February 2026 at 22:30 (America/New_York), 1 March 2026 at 03:30 (UTC).',
    );
    const [kept] = (await room.service.of(room.number)).sent;
    expect(kept.text).toBe(before.text);
    expect(kept.text).toContain('00:30 (America/Sao_Paulo)');
  });

  it('are kept as they were drafted: a draft holds nothing that is masked', async () => {
    const room = await open();
    await room.restore();
    for (const language of ['pt', 'en'] as const) {
      for (const kind of ['initial', 'update', 'stabilization'] as const) {
        const { text } = await room.service.draft(room.number, {
          ...{ kind, language },
          etaAt: '2026-03-01T05:00:00Z',
        });
        const requestId = `40000000-0000-4000-8000-0000000000${
          language === 'pt' ? 1 : 2
        }${kind.length % 10}`;
        const sent = await room.send({ kind, language, text, requestId });
        expect(sent.text).toBe(text);
      }
    }
  });
});
