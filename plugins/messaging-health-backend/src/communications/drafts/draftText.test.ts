import { draftText } from './draftText';

/** The runbook's §6, as it was handed to this project. */
const WORDS = {
  initial:
    'Identificamos instabilidade no fluxo de mensageria da organização `<ORG>`. Iniciamos rollback controlado para manter atendimento ativo. Próxima atualização em até 30 minutos.',
  stabilization:
    'Rollback concluído com sucesso na organização `<ORG>`. Atendimento estabilizado no fluxo de contingência. Seguimos com análise de causa e plano de retorno seguro para v2.',
};
const facts = {
  organizationTitle: '`<ORG>`',
  language: 'pt' as const,
  standing: 'running' as const,
  timeZone: 'America/Sao_Paulo',
};

describe('draftText', () => {
  it.each(['initial', 'stabilization'] as const)(
    'begins with the runbook’s %s message, word for word',
    kind => {
      expect(draftText({ ...facts, kind })).toBe(WORDS[kind]);
    },
  );

  it('says of an update whether customers are served', () => {
    const update = { ...facts, kind: 'update' as const };
    expect(draftText(update)).toContain('rollback controlado está em');
    expect(draftText({ ...update, standing: 'restored' })).toContain(
      'O atendimento está ativo no fluxo de contingência.',
    );
    expect(draftText({ ...update, standing: 'returned' })).toContain(
      'A v2 voltou a atender a organização `<ORG>`',
    );
    expect(draftText({ ...update, standing: 'undecided' })).toBe(
      'Estamos analisando a instabilidade no fluxo de mensageria da organização `<ORG>`.',
    );
  });

  it('names the organization whatever its name holds', () => {
    const text = draftText({
      ...facts,
      kind: 'update',
      organizationTitle: "$& Sons $' <ORG>",
    });
    expect(text).toContain("organização $& Sons $' <ORG>.");
  });
});
