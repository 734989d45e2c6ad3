import { customerMessage } from './customerMessages';

describe('customerMessage', () => {
  it("says the runbook's first message word for word", () => {
    expect(customerMessage('initial', 'Padaria Inventada').pt).toBe(
      'Identificamos instabilidade no fluxo de mensageria da organização Padaria Inventada. Iniciamos rollback controlado para manter atendimento ativo. Próxima atualização em até 30 minutos.',
    );
  });

  it("says the runbook's stabilization message word for word", () => {
    expect(customerMessage('stabilization', 'Padaria Inventada').pt).toBe(
      'Rollback concluído com sucesso na organização Padaria Inventada. Atendimento estabilizado no fluxo de contingência. Seguimos com análise de causa e plano de retorno seguro para v2.',
    );
  });

  it('names the organization in English, too, whatever its name holds', () => {
    const { en } = customerMessage('initial', "$& Sons $1 `<ORG>` $'");
    expect(en).toContain("organization $& Sons $1 `<ORG>` $'.");
  });
});
