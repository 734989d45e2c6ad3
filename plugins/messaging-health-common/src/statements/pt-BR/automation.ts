import { automationStatements } from '../automationStatements';

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
  'automation.active-again':
    'O n8n diz que "{{workflow}}" está ativo de novo; tirando-o de serviço outra vez, tentativa {{attempt}} de {{limit}}.',
  'automation.keeping-content':
    'Guardando o conteúdo de "{{workflow}}" como um fluxo próprio e inativo no n8n.',
  'automation.content-kept':
    'Conteúdo de "{{workflow}}" está guardado no n8n como "{{copy}}".',
  'automation.substituting':
    'Pondo o conteúdo de "{{content}}" atrás do webhook de "{{host}}", no mesmo lugar.',
  'automation.released-in-place':
    'O n8n serve o webhook de "{{workflow}}" com seu novo conteúdo.',
  'automation.content-witnessed':
    'Uma execução de "{{workflow}}" usou o novo conteúdo.',
  'automation.content-unwitnessed':
    'Nenhuma execução de "{{workflow}}" mostrou ainda que o novo conteúdo é usado: nenhuma mensagem chegou desde então, ou o n8n não informa.',
  'automation.substituted':
    '"{{host}}" serve o conteúdo de "{{content}}" após {{milliseconds}} ms.',
  'automation.restoring':
    'Devolvendo a "{{workflow}}" seu próprio conteúdo, no mesmo lugar.',
  'automation.restored':
    '"{{workflow}}" volta a servir seu próprio conteúdo após {{milliseconds}} ms.',
  'automation.own-content-already':
    '"{{workflow}}" tem seu próprio conteúdo; nada a devolver.',
  'automation.copy-removed': 'A cópia "{{copy}}" foi removida do n8n.',
  'automation.copy-left':
    'A cópia "{{copy}}" continua no n8n, que não deixou removê-la ({{reason}}). Ela não faz nada; apague-a à mão.',
  'automation.rehearsal-incomplete':
    'Falta à organização a anotação do fluxo v2 ou do fluxo anterior, ou ela nomeia um n8n que não está no app-config.',
  'automation.rehearsal-failed': 'Não foi possível verificar: {{reason}}',
  'automation.rehearsal-readable':
    'O n8n tem "{{workflow}}", e ele pode ser posto em serviço.',
  'automation.rehearsal-archived':
    '"{{workflow}}" está arquivado no n8n e não pode ser posto em serviço. Desarquive-o lá.',
  'automation.rehearsal-probeable':
    'É possível provar que o webhook de "{{workflow}}" é servido: {{path}}.',
  'automation.rehearsal-no-webhook':
    '"{{workflow}}" não tem webhook POST próprio e habilitado, então ninguém poderia provar que ele serve.',
  'automation.rehearsal-same-workflow':
    'O v2 e o fluxo anterior são o mesmo fluxo no n8n ({{workflow}}); corrija as anotações.',
  'automation.rehearsal-paths-shared':
    'O v2 e o fluxo anterior ficam no mesmo caminho, {{path}}; ninguém mais fica nele.',
  'automation.rehearsal-paths-distinct':
    'O v2 fica em {{v2}}, o fluxo anterior em {{fallback}}; ninguém mais fica neste. Quem chama é apontado para ele.',
  'automation.rehearsal-path-taken':
    'O caminho do fluxo anterior, {{path}}, pertence a "{{holder}}", que está ativo: o fluxo anterior não poderia entrar em serviço.',
  'automation.rehearsal-scopes-complete':
    'A chave da API pode tudo de que um rollback precisa.',
  'automation.rehearsal-scopes-missing':
    'Falta à chave da API {{scopes}}, então um rollback seria recusado. Acrescente os escopos no n8n.',
  'automation.rehearsal-scopes-unknown':
    'Este n8n não diz o que a chave da API pode fazer.',
  'automation.rehearsal-without-list':
    'Falta à chave da API workflow:list: não se descobre quem ocupa um caminho, e não há segunda via no mesmo lugar.',
  'automation.rehearsal-without-second-way':
    'Falta à chave da API {{scopes}}: onde o n8n ficar preso, o conteúdo do fluxo anterior não pode ser servido no mesmo lugar.',
  'automation.rehearsal-without-delete':
    'Falta à chave da API workflow:delete: a cópia que a segunda via guarda ficaria no n8n.',
  'automation.rehearsal-without-versions':
    'Falta à chave da API execution:read: após uma troca no mesmo lugar, nenhuma execução pode mostrar que conteúdo é usado.',
  'automation.rehearsal-second-way':
    'Se o n8n ficar preso, o conteúdo do fluxo anterior pode ser servido no mesmo lugar, atrás do webhook do v2.',
  'automation.rehearsal-no-second-way':
    'Se o n8n ficar preso, o conteúdo do fluxo anterior não pode ser servido atrás do webhook do v2: {{reason}}.',
  'automation.rehearsal-served': '"{{workflow}}" está ativo e é servido.',
  'automation.rehearsal-unserved':
    'O n8n diz que "{{workflow}}" está ativo, mas: {{found}}',
  'automation.rehearsal-nobody-active':
    'Nem o v2 nem o fluxo anterior está ativo no n8n.',
  'automation.rehearsal-credentials-present':
    'Nenhum nó de webhook de "{{workflow}}" está sem credencial.',
  'automation.rehearsal-credentials-missing':
    'O nó de webhook "{{node}}" de "{{workflow}}" pede uma credencial e não tem nenhuma: o n8n se recusaria a pô-lo em serviço.',
  'automation.rehearsal-saves':
    '"{{workflow}}" guarda suas execuções, de modo que elas podem testemunhar.',
  'automation.rehearsal-saves-nothing':
    '"{{workflow}}" não salva execuções bem-sucedidas, então nenhuma pode testemunhar que ele funciona.',
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
