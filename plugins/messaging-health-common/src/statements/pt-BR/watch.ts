import { watchStatements } from '../watchStatements';

export const watchInPortuguese: Record<keyof typeof watchStatements, string> = {
  'watch.drift.v2-active':
    'O fluxo "{{workflow}}" (v2) está ativo de novo. O n8n não diz quem o ativou.',
  'watch.drift.v2-content':
    'O fluxo "{{workflow}}" voltou a servir o conteúdo da v2 em vez do fallback. O n8n não diz quem o alterou.',
  'watch.drift.copy-active':
    'A cópia guardada da v2, "{{workflow}}", foi ativada. O n8n não diz quem o fez.',
  'watch.drift.v2-executing':
    '{{count}} execuções da v2 ({{workflow}}) começaram depois de {{since}}, embora ela deva estar fora de serviço. O n8n não diz quem as iniciou.',
  'watch.drift.fallback-inactive':
    'O fallback "{{workflow}}" não está mais ativo. O n8n não diz quem o desativou.',
  'watch.drift.fallback-gone':
    'O n8n não tem mais o fallback {{workflow}}: foi excluído, ou a chave não pode vê-lo. O n8n não diz quem o fez.',
  'watch.drift.other-content':
    'O fluxo "{{workflow}}" não serve nem o conteúdo do fallback nem o da v2. O n8n não diz quem o alterou.',
  'watch.drift.fallback-unserved':
    'O fallback "{{workflow}}" está ativo e mesmo assim não é servido. {{probe}}',
  'watch.drift.fallback-without-webhook':
    'O fallback "{{workflow}}" não tem mais webhook de produção, então nada chega a ele. O n8n não diz quem o removeu.',
  'watch.drift.automation-enabled':
    '"{{name}}" ({{key}}) está ligada de novo. O Chatwoot não diz quem a ligou.',
  'watch.drift.automation-changed':
    '"{{name}}" ({{key}}) foi alterada depois de suspensa; o estado anterior está guardado. O Chatwoot não diz quem a alterou.',
  'watch.drift.automation-missing':
    '"{{name}}" ({{key}}) foi excluída no Chatwoot, então o retorno não pode restaurá-la. O Chatwoot não diz quem a excluiu.',
  'watch.drift.gone': 'Corrigido, depois de notado em {{since}}: {{drift}}',
  'watch.drift.not-asked-again':
    '{{system}} acabou de não responder por outras organizações, então não foi consultado por esta.',

  'watch.point.not-measured': 'Ainda não medido.',
  'watch.point.no-figures':
    'Nenhuma fonte conta isto, então não se pode dizer se vale.',
  'watch.point.too-early': 'É medido a partir de {{seconds}} s após a troca.',
  'watch.point.webhook.clean':
    '{{total}} respostas do webhook em {{minutes}} min, nenhuma delas 5xx.',
  'watch.point.webhook.failed':
    '{{failed}} de {{total}} respostas do webhook em {{minutes}} min foram 5xx.',
  'watch.point.webhook.too-few':
    '{{total}} de {{minimum}} respostas do webhook em {{minutes}} min, nenhuma delas 5xx.',
  'watch.point.links.linked':
    '{{total}} conversas novas em {{minutes}} min têm seu contato, e também cada uma das {{conversations}} em que clientes escreveram. Na contingência não se esperam negócios.',
  'watch.point.links.without-contact':
    '{{withoutContact}} de {{total}} vínculos novos em {{minutes}} min não têm contato.',
  'watch.point.links.missing':
    'Clientes escreveram em {{missing}} conversas sem vínculo com um contato: {{conversations}}.',
  'watch.point.links.none':
    'Nenhuma conversa começou e nenhum cliente escreveu em {{minutes}} min.',
  'watch.point.whatsapp.works':
    '{{incoming}} mensagens de WhatsApp chegaram em {{minutes}} min, {{executions}} execuções de "{{workflow}}" começaram e nada ficou sem entrega.',
  'watch.point.whatsapp.undelivered':
    '{{undelivered}} mensagens de WhatsApp a clientes não puderam ser entregues em {{minutes}} min.',
  'watch.point.whatsapp.not-executed':
    '{{incoming}} mensagens de WhatsApp chegaram em {{minutes}} min, mas o n8n não mostra execução de "{{workflow}}": ou nada chega a ele, ou o n8n não guarda suas execuções.',
  'watch.point.whatsapp.executions-fail':
    'Todas as {{executions}} execuções de "{{workflow}}" em {{minutes}} min falharam.',
  'watch.point.whatsapp.none': 'Nenhuma mensagem de WhatsApp chegou ainda.',
  'watch.point.whatsapp.no-inbox':
    'A organização não tem caixa de WhatsApp, então nada pode se perder ali.',
  'watch.point.identity.not-rising':
    'As falhas de identidade não aumentam: {{before}} % na primeira metade dos últimos {{minutes}} min, {{after}} % na segunda ({{failed}} de {{total}} falharam).',
  'watch.point.identity.rising':
    'As falhas de identidade aumentam: {{before}} % na primeira metade dos últimos {{minutes}} min, {{after}} % na segunda ({{failed}} de {{total}} falharam).',
  'watch.point.identity.too-few':
    '{{total}} de {{minimum}} resoluções de identidade em {{minutes}} min.',
  'watch.point.team-answers.open':
    'Alguém precisa dizer que o time consegue responder normalmente. No rollback foram validadas {{signed}} de {{required}} conversas.',
  'watch.point.team-answers.waived':
    'As validações do rollback foram dispensadas ({{signed}} de {{required}} foram dadas), então a contingência não pode ser chamada de verificada até alguém dizer aqui, com uma nota, que o time consegue responder normalmente.',
  'watch.point.stage-move-on-fallback.open':
    'Alguém precisa dizer que o stage move crítico voltou a passar pelo fallback.',
  'watch.point.customer-informed.open':
    'Alguém precisa dizer que o cliente sabe da contingência e da previsão de correção.',
  'watch.point.team-answers.signed':
    '{{person}} diz que o time consegue responder normalmente: {{note}}',
  'watch.point.stage-move-on-fallback.signed':
    '{{person}} diz que o stage move crítico voltou a passar pelo fallback: {{note}}',
  'watch.point.customer-informed.signed':
    '{{person}} diz que o cliente sabe da contingência e da previsão de correção: {{note}}',
  'watch.point.team-answers.withdrawn':
    '{{person}} não diz mais que o time consegue responder normalmente: {{reason}}',
  'watch.point.stage-move-on-fallback.withdrawn':
    '{{person}} não diz mais que o stage move crítico voltou a passar pelo fallback: {{reason}}',
  'watch.point.customer-informed.withdrawn':
    '{{person}} não diz mais que o cliente sabe da contingência: {{reason}}',
  'watch.contingency.verified':
    'A contingência está verificada: os sete pontos do checklist valem.',

  'watch.rehearsal.annotation': '{{annotation}}: {{message}}',
  'watch.rehearsal.annotations-complete':
    'A entidade traz todas as anotações de que um rollback precisa.',
  'watch.rehearsal.crm-not-installed':
    'Nenhum módulo lê as tabelas do CRM. Um rollback funciona sem ele; dois pontos de sua verificação não podem ser medidos então.',
  'watch.rehearsal.shape-fits':
    '{{caller}} envia corpos "{{sends}}", que o fallback "{{workflow}}" entende.',
  'watch.rehearsal.shape-contradicts':
    '{{caller}} envia corpos "{{sends}}", mas o fallback "{{workflow}}" só entende {{reads}}: depois de uma troca rodaria com todas as variáveis vazias. Faça o Chatwoot enviar o que ele entende.',
  'watch.rehearsal.shape-unknown':
    'Os nós do fallback "{{workflow}}" não dizem que corpos ele entende, então uma contradição não pode ser excluída.',
  'watch.rehearsal.caller-shared':
    '{{caller}} também entrega mensagens de outras organizações: um rollback não poderia apontá-lo para "{{workflow}}".',
  'watch.rehearsal.no-caller':
    'Nada no Chatwoot chama os webhooks de produção destes fluxos, então não há corpo a comparar com o que o fallback entende.',

  'watch.notify.drift':
    '{{organization}}: alguém alterou o que o rollback corrigiu',
  'watch.notify.drift-why': '{{drifts}} Um clique na aba corrige tudo de novo.',
  'watch.notify.not-ready':
    '{{organization}} não poderia passar por rollback do jeito que está',
};
