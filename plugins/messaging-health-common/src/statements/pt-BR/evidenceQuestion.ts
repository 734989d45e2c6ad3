import { evidenceQuestionStatements } from '../evidenceQuestionStatements';

export const evidenceQuestionInPortuguese: Record<
  keyof typeof evidenceQuestionStatements,
  string
> = {
  'evidence.asked.figures':
    'Os números guardados de cada gatilho com uma taxa, de {{from}} a {{to}}.',
  'evidence.asked.executions':
    'Quais execuções dos workflows da organização falharam de {{from}} a {{to}}, com o nó e a mensagem das mais recentes.',
  'evidence.asked.executions-at-stage-move':
    'Quais execuções dos workflows da organização falharam em um stage move de {{from}} a {{to}}, com o nó e a mensagem.',
  'evidence.asked.workflows':
    'Como estão agora os workflows da organização no n8n.',
  'evidence.asked.automations':
    'Como estão agora as regras de automação, os agent bots e os webhooks na conta do Chatwoot.',
  'evidence.asked.resolutions':
    'Quais resoluções de identidade o CRM registrou como falhas de {{from}} a {{to}}.',
  'evidence.asked.webhook-requests':
    'Quais requisições do webhook falharam de {{from}} a {{to}}, segundo os logs de acesso entregues.',
  'evidence.asked.stage-move-requests':
    'Quais requisições de stage moves falharam de {{from}} a {{to}}, segundo os logs de acesso entregues.',

  'evidence.limit.executions':
    'Execuções com falha do fluxo que o webhook inicia; entregas que o próprio n8n recusou não deixam execução.',
  'evidence.limit.executions-at-stage-move':
    'Só execuções em que o nó que falhou, ou a mensagem dele, cita um stage move; o n8n nada sabe de mudanças recusadas sem que a execução falhasse.',
  'evidence.limit.workflows':
    'Como o n8n responde agora; ele não diz desde quando, e só "ativo" não prova que um webhook é atendido.',
  'evidence.limit.automations':
    'Como o Chatwoot responde agora; ele não diz desde quando. O que só diz respeito a caixas de entrada de outros fica de fora.',
  'evidence.limit.resolutions':
    'O que o webhook do CRM resolve e registra; resoluções feitas pelo n8n, e de caixas de entrada que o CRM não conhece, não deixam linha.',
  'evidence.limit.requests':
    'Guardadas na memória de um processo desde {{since}}, as {{most}} mais recentes de cada organização e sinal: o que veio antes, ou a outra réplica, não está aqui. Os números contam tudo.',
};
