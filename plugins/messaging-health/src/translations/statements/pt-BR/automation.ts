import { automationStatements } from '@messaging-health/backstage-plugin-common';

export const automationInPortuguese: Record<
  keyof typeof automationStatements,
  string
> = {
  'automation.already-inactive':
    '"{{workflow}}" já está fora de serviço; nada a fazer.',
  'automation.already-served':
    '"{{workflow}}" já está em serviço; nada a fazer.',
  'automation.unpublishing': 'Tirando "{{workflow}}" de serviço no n8n.',
  'automation.waiting-until-gone':
    'O n8n diz que "{{workflow}}" está inativo; aguardando até que seu webhook de produção não chegue mais a ele.',
  'automation.out-of-service':
    '"{{workflow}}" está fora de serviço após {{milliseconds}} ms.',
  'automation.path-held-by-other':
    'O caminho {{path}} agora é servido por "{{holder}}".',
  'automation.publishing': 'Pondo "{{workflow}}" em serviço no n8n.',
  'automation.waiting-until-served':
    'O n8n aceitou a ativação de "{{workflow}}"; aguardando até que seu webhook de produção seja servido de fato.',
  'automation.in-service':
    '"{{workflow}}" está em serviço após {{milliseconds}} ms: seu webhook de produção é servido.',
  'automation.path-conflict':
    'O n8n se recusa a pôr "{{workflow}}" em serviço: o caminho {{path}} ainda está ocupado.',
  'automation.path-stale':
    'O n8n perde chamadas a {{path}} em um fluxo que não está mais em serviço.',
  'automation.healing':
    'Curando o caminho preso, tentativa {{cycle}} de {{limit}}: "{{displaced}}" entra e sai de serviço de novo.',
  'automation.still-stuck':
    '"{{workflow}}" está fora de serviço, mas o n8n ainda reserva o caminho {{path}} para ele. Pôr outro fluxo nesse caminho vai curar isto primeiro.',
  'automation.republishing':
    'O n8n diz que "{{workflow}}" está ativo, mas seu webhook de produção não é servido; pondo-o em serviço de novo, tentativa {{attempt}} de {{limit}}.',
  'automation.probe-served':
    'Uma chamada a {{path}} chega a um fluxo que está em serviço.',
  'automation.probe-not-served':
    'O n8n responde {{status}}: nada está registrado em {{path}}.',
  'automation.probe-stale':
    'O n8n responde {{status}}: {{path}} leva a um fluxo que não está mais em serviço, então as chamadas se perdem.',
  'automation.probe-unclear':
    '{{path}} responde {{status}}, o que não diz se é servido nem se não é.',
  'automation.probe-impossible':
    '{{path}} responde a {{method}}, que não pode ser testado sem executar o fluxo.',
  'crm-webhook.healthy':
    'O webhook do CRM em {{host}} recebeu uma sondagem e respondeu {{status}}.',
  'crm-webhook.server-error':
    'O webhook do CRM em {{host}} respondeu {{status}}, uma falha dele próprio.',
  'crm-webhook.refused':
    'O webhook do CRM em {{host}} recusou uma sondagem com {{status}}. Confira o segredo e como ele é enviado.',
  'crm-webhook.redirected':
    'O webhook do CRM em {{host}} redireciona ({{status}}); ponha o endereço final na anotação.',
  'crm-webhook.not-the-crm':
    'O que responde em {{host}} não é o CRM: sua resposta ({{status}}) tem outra forma.',
  'crm-webhook.unknown-tenant':
    'O webhook do CRM em {{host}} responde, mas não conhece organização para a conta {{account}} do Chatwoot; ignora o que lhe é enviado por ela.',
  'crm-webhook.unreachable':
    'O webhook do CRM em {{host}} não respondeu ({{reason}}).',
  'crm-webhook.not-allowed':
    'Nenhuma sondagem foi enviada: {{origin}} não está em messagingHealth.crmWebhook.allowedOrigins.',
  'crm-webhook.incomplete':
    'Nenhuma sondagem foi enviada: falta à organização a anotação {{annotation}}.',
};
