/** Languages that customers are written to in. */
export type CustomerLanguage = 'pt' | 'en';

/** A message to the customer, ready to be sent, by language. */
export type CustomerMessage = Record<CustomerLanguage, string>;

/**
 * The two messages of the runbook's §6. The Portuguese is the runbook's, word for
 * word; `<ORG>` stands for the organization's name.
 */
const TEMPLATES = {
  initial: {
    pt: 'Identificamos instabilidade no fluxo de mensageria da organização `<ORG>`. Iniciamos rollback controlado para manter atendimento ativo. Próxima atualização em até 30 minutos.',
    en: 'We have identified instability in the messaging flow of the organization `<ORG>`. We have started a controlled rollback to keep service running. Next update within 30 minutes.',
  },
  stabilization: {
    pt: 'Rollback concluído com sucesso na organização `<ORG>`. Atendimento estabilizado no fluxo de contingência. Seguimos com análise de causa e plano de retorno seguro para v2.',
    en: 'The rollback of the organization `<ORG>` has been completed successfully. Service is stable on the contingency flow. We are continuing with the analysis of the cause and the plan for a safe return to v2.',
  },
} as const satisfies Record<string, CustomerMessage>;

/** Which of the two messages. */
export type CustomerMessageKind = keyof typeof TEMPLATES;

/** The message with the organization's name in it. */
export function customerMessage(
  kind: CustomerMessageKind,
  organizationTitle: string,
): CustomerMessage {
  // A function, since a title may hold `$&`, which `replace` would read as a command.
  const fill = (text: string) =>
    text.replace('`<ORG>`', () => organizationTitle);
  return { pt: fill(TEMPLATES[kind].pt), en: fill(TEMPLATES[kind].en) };
}
