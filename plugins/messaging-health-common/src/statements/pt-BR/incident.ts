import { incidentStatements } from '../incidentStatements';

export const incidentInPortuguese: Record<
  keyof typeof incidentStatements,
  string
> = {
  'incident.detected.webhook-5xx':
    'Erros do webhook acima do limite: {{failed}} de {{total}} requisições falharam ({{percent}} %, limite {{limit}} %).',
  'incident.detected.identity-failure':
    'Falhas de identidade acima do limite: {{failed}} de {{total}} resoluções falharam ({{percent}} %, limite {{limit}} %).',
  'incident.detected.stage-move-failure':
    'Falhas de mudança de etapa acima do limite: {{failed}} de {{total}} mudanças falharam ({{percent}} %, limite {{limit}} %).',
  'incident.detected.execution-failure':
    'Execuções com falha acima do limite: {{failed}} de {{total}} execuções falharam ({{percent}} %, limite {{limit}} %).',
  'incident.detected.whatsapp-regression':
    'Regressão do WhatsApp confirmada por {{person}}: {{note}}',
  'incident.detected.duplicates':
    'Duplicidades relevantes confirmadas por {{person}}: {{note}}',
  'incident.detected.without-figures':
    'O gatilho {{trigger}} disparou; não vieram números com ele.',
  'incident.opened-by-person': 'Aberto por {{person}}: {{reason}}',
  'incident.joined-by-person':
    '{{person}} relatou a organização de novo: {{reason}}',

  'incident.status.diagnosing': 'Status: a causa está sendo procurada.',
  'incident.status.mitigating': 'Status: um rollback está em andamento.',
  'incident.status.mitigated':
    'Status: mitigado. O fallback atende os clientes, e o registro está completo até aqui.',
  'incident.status.monitoring': 'Status: a v2 voltou e está sob observação.',
  'incident.status.resolved': 'Status: resolvido.',
  'incident.status.closed': 'Encerrado por {{person}}: {{reason}}',
  'incident.status.dismissed': 'Descartado por {{person}}: {{reason}}',

  'incident.rollback-decided': 'Rollback decidido por {{person}}: {{reason}}',
  'incident.rollback-proposed':
    'A política propõe um rollback: pede-se ao comandante do incidente que o inicie.',
  'incident.step.started': 'A etapa {{step}} começou (tentativa {{attempt}}).',
  'incident.step.done': 'A etapa {{step}} está concluída e verificada.',
  'incident.step.failed': 'A etapa {{step}} falhou: {{cause}}',
  'incident.step.waiting': 'A etapa {{step}} aguarda.',
  'incident.step.waived': 'A etapa {{step}} foi dispensada: {{because}}',
  'incident.signed-off':
    '{{person}} validou a conversa {{conversation}} como atendida por uma pessoa.',
  'incident.signed-off-with-note':
    '{{person}} validou a conversa {{conversation}} como atendida por uma pessoa: {{note}}',
  'incident.restored':
    'Os clientes são atendidos de novo: os webhooks responderam sem erros.',
  'incident.rollback-aborted': '{{person}} abortou o rollback: {{reason}}',
  'incident.note': '{{person}}: {{text}}',
  'incident.customer-message-ready':
    'A primeira mensagem a {{organization}} está pronta para envio.',
  'incident.record-incomplete': 'Ainda falta no registro: {{missing}}.',

  'incident.hypothesis.webhook-5xx':
    'Como requisições ao webhook falharam no servidor, suspeite do fluxo v2 mais novo, da versão do webhook do CRM ou daquilo de que ele depende.',
  'incident.hypothesis.identity-failure':
    'Como contatos não puderam ser resolvidos, suspeite dos dados de identidade que a v2 envia ou de contatos mesclados ou importados há pouco.',
  'incident.hypothesis.stage-move-failure':
    'Como mudanças de etapa foram recusadas, suspeite de etapas do funil renomeadas ou removidas, ou do que a v2 envia para mudar de etapa.',
  'incident.hypothesis.execution-failure':
    'Como execuções do fluxo em uso falharam no n8n, suspeite da versão mais nova dele, de uma credencial vencida ou de um sistema que ele chama.',
  'incident.hypothesis.whatsapp-regression':
    'Como o WhatsApp regrediu, suspeite de um caminho que a v2 mudou para os dois canais ou da conexão da caixa de WhatsApp.',
  'incident.hypothesis.duplicates':
    'Como contatos ou conversas foram duplicados, suspeite de eventos que a v2 trata duas vezes ou de uma chave de idempotência que mudou.',
  'incident.hypothesis.reported':
    'Nenhum gatilho havia disparado quando o incidente foi aberto; comece pelo relato: {{reason}}',

  'incident.notify.opened': 'Incidente {{incident}}: {{organization}}',
  'incident.notify.operation-failed':
    '{{organization}}: a operação ({{kind}}) falhou em {{step}}',
  'incident.notify.monitor-overdue':
    '{{organization}}: a v2 voltou, e ainda não se mostrou que ela se mantém',
  'incident.notify.operation-approval':
    '{{organization}}: uma operação aguarda uma segunda pessoa',
  'incident.notify.operation-waiting':
    'O rollback de {{organization}} aguarda {{count}} validações',
};
