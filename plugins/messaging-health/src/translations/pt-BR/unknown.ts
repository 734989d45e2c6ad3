import { unknown as english } from '../en/unknown';

export const unknown: Record<keyof typeof english, string> = {
  'unknownReason.never-evaluated':
    'Ainda não avaliado. A primeira avaliação ocorre segundos após o início; sem número, não é saudável nem violado.',
  'unknownReason.no-source': 'Nenhuma fonte instalada mede isto.',
  'unknownReason.no-data':
    'A fonte responde, mas não tem nada sobre esta organização. Pode não haver tráfego, ou quem envia está em silêncio.',
  'unknownReason.insufficient-data':
    'Poucos eventos para julgar. Nada está errado e nada está provado.',
  'unknownReason.source-unavailable':
    'A fonte não respondeu. Não se sabe o que os clientes veem agora.',
  'unknownReason.stale':
    'Os números mais novos são velhos demais para merecer confiança. Não se sabe o que os clientes veem agora.',
  'unknownShort.never-evaluated': 'ainda não avaliado',
  'unknownShort.no-source': 'nenhuma fonte mede',
  'unknownShort.no-data': 'sem dados',
  'unknownShort.insufficient-data': 'poucos eventos para julgar',
  'unknownShort.source-unavailable': 'a fonte não responde',
  'unknownShort.stale': 'números velhos demais',
  'unknownNext.never-evaluated':
    'Aguarde alguns segundos. Se continuar assim, veja as rodadas no fim desta página.',
  'unknownNext.no-data':
    'Veja por outro meio se os clientes escrevem; depois, se quem envia está ativo e usa o identificador desta organização.',
  'unknownNext.insufficient-data':
    'Nada, se há pouco movimento a esta hora. Uma sonda do webhook julga organizações de pouco tráfego.',
  'unknownNext.source-unavailable':
    'Corrija a fonte ou o caminho até ela, conforme as palavras acima. Os números são buscados assim que ela responder.',
  'unknownNext.stale':
    'Veja se a fonte, ou quem escreve nela, está atrasada ou parada.',
  'unknown.since': 'Desconhecido desde {{since}}.',
  'unknown.holds': 'O que ainda vale:',
  'unknown.holdsFiring':
    'estava disparado quando os números pararam, e conta como violado até que se meça que terminou.',
  'unknown.holdsPending':
    'estava acima do limite quando os números pararam; seu relógio é mantido por {{duration}}.',
  'unknown.holdsOthers':
    'não conta como saudável, e os outros gatilhos continuam sendo julgados.',
  'unknown.next': 'O que fazer:',
  'install.webhook-5xx':
    'Envie observações do sinal webhook, mande o log de acesso ao dreno, ou instale um módulo: prometheus, ou crm-webhook com sua sonda.',
  'install.identity-failure':
    'Instale o módulo crm-sql, que lê as tabelas do CRM, ou prometheus; ou envie observações do sinal identity.',
  'install.stage-move-failure':
    'Envie observações do sinal stage-move, mande o log de acesso ao dreno, ou instale o módulo prometheus.',
  'install.whatsapp-regression':
    'O módulo crm-sql mede isto pelas tabelas do CRM.',
  'install.duplicates': 'O módulo crm-sql mede isto pelas tabelas do CRM.',
  'install.execution-failure':
    'Instale o módulo n8n, que lê as execuções do fluxo em uso.',
};
