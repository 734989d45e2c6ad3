import { operationStatements } from '@messaging-health/backstage-plugin-common';

export const operationInPortuguese: Record<
  keyof typeof operationStatements,
  string
> = {
  'operation.freeze.stands': 'As ativações estão congeladas desde {{since}}.',
  'operation.freeze.would-begin':
    'As ativações estão liberadas agora; seriam congeladas.',
  'operation.freeze.writing': 'Congelando as ativações da v2.',
  'operation.freeze.gate-refuses':
    'O portão recusa ativações da v2: {{reason}}',
  'operation.freeze.gate-allows':
    'O portão ainda permite ativações da v2, embora devessem estar congeladas.',

  'operation.v2.would-stop':
    'O fluxo "{{workflow}}" está ativo; seria desativado.',
  'operation.v2.is-off':
    'O fluxo "{{workflow}}" está inativo e seu webhook de produção não chega a ele.',
  'operation.v2.inactive-but-reached':
    'O fluxo "{{workflow}}" consta como inativo, mas seu webhook de produção ainda responde; seria tirado de serviço de novo.',
  'operation.v2.read-inactive': 'O n8n diz que "{{workflow}}" está inativo.',
  'operation.v2.read-active': 'O n8n diz que "{{workflow}}" ainda está ativo.',
  'operation.v2.path-taken-over':
    'O caminho de "{{workflow}}" agora é servido por "{{fallback}}"; sondá-lo nada diz sobre a v2, e decidem as execuções dela.',
  'operation.v2.no-executions':
    'Nenhuma execução de "{{workflow}}" começou desde {{since}}.',
  'operation.v2.still-executing':
    '{{count}} execuções de "{{workflow}}" começaram depois de {{since}}, quando ele estava fora de serviço.',

  'operation.fallback.would-start':
    'O fluxo "{{workflow}}" está inativo; seria ativado.',
  'operation.fallback.serves':
    'O fluxo "{{workflow}}" está ativo e seu webhook de produção é servido.',
  'operation.fallback.active-but-unserved':
    'O fluxo "{{workflow}}" consta como ativo, mas seu webhook de produção não é servido; seria posto em serviço de novo.',
  'operation.fallback.archived':
    'O fluxo "{{workflow}}" está arquivado no n8n e não pode ser ativado. Desarquive-o primeiro.',
  'operation.fallback.no-webhook':
    'O fluxo "{{workflow}}" não tem webhook de produção, então nada chegaria a ele. Confira a anotação messaging-health.io/n8n-workflow-fallback.',
  'operation.fallback.read-active': 'O n8n diz que "{{workflow}}" está ativo.',
  'operation.fallback.read-inactive':
    'O n8n diz que "{{workflow}}" não está ativo.',
  'operation.fallback.waiting-for-traffic':
    'Aguardando até {{seconds}} s pela primeira execução de "{{workflow}}".',
  'operation.fallback.executed':
    '{{count}} execuções de "{{workflow}}" começaram desde a troca, das quais {{failed}} falharam.',
  'operation.fallback.no-traffic-yet':
    'Nenhuma execução de "{{workflow}}" veio em {{seconds}} s. Talvez nenhum cliente tenha escrito; a sondagem e a leitura confirmam a troca.',

  'operation.automations.would-stop':
    '{{kind}} "{{name}}" está ligada; seria desligada ({{because}}).',
  'operation.automations.none-on': 'Nenhuma automação crítica está ligada.',
  'operation.automations.suspending': 'Desligando {{kind}} "{{name}}".',
  'operation.automations.still-on': '{{kind}} "{{name}}" ainda está ligada.',
  'operation.automations.all-off':
    'Nenhuma automação crítica está ligada; o estado anterior de {{count}} foi guardado para o retorno.',
  'operation.inboxes.receiving':
    'A caixa {{inbox}} existe; {{count}} mensagens chegaram desde {{since}}.',
  'operation.inboxes.missing':
    'A caixa {{inbox}} não está mais entre as caixas da conta.',

  'operation.webhooks.would-be-watched':
    'O webhook do CRM seria observado até virem {{requests}} requisições e passarem {{seconds}} s sem erro.',
  'operation.webhooks.watching':
    '{{total}} de {{requests}} requisições e {{elapsed}} de {{seconds}} s sem erro.',
  'operation.webhooks.began-again':
    '{{failed}} de {{total}} requisições falharam; a contagem recomeça.',
  'operation.webhooks.probe-failed': '{{probe}} A contagem recomeça.',
  'operation.webhooks.clean':
    '{{total}} requisições desde {{since}}, nenhuma com falha, em {{seconds}} s.',
  'operation.webhooks.restored':
    'Os clientes são atendidos de novo desde {{since}}.',

  'operation.conversations.would-be-asked':
    'Uma pessoa seria chamada a validar {{required}} conversas.',
  'operation.conversations.waiting':
    '{{signed}} de {{required}} conversas foram validadas.',
  'operation.conversations.signed': 'A conversa {{conversation}} foi validada.',

  'operation.incident.would-be-complete':
    'O registro do incidente seria completado: primeiras hipóteses e a primeira mensagem ao cliente.',
  'operation.incident.completing': 'Completando o registro de {{incident}}.',
  'operation.incident.complete':
    '{{incident}} está registrado com gatilho, decisão, linha do tempo, primeiras hipóteses e a primeira mensagem ao cliente.',
  'operation.incident.lacks': 'Em {{incident}} ainda falta: {{missing}}.',

  'operation.upstream-problem':
    '{{system}} não pode ser consultado: {{message}}',
  'operation.check-impossible': 'Não é possível ver isto agora: {{message}}',
  'operation.retrying':
    '{{system}}: {{message}} Nova tentativa em {{seconds}} s (tentativa {{attempt}} de {{limit}}).',

  'operation.next.check-credentials':
    'Confira as credenciais de {{system}} no app-config e o que elas permitem; depois retome a operação.',
  'operation.next.check-exists':
    '{{system}} não conhece o que foi pedido. Confira as anotações da organização; depois retome a operação.',
  'operation.next.check-reachable':
    'Confira se {{system}} está no ar e acessível a partir do portal; depois retome a operação.',
  'operation.next.look-at-system':
    'Olhe {{system}}, corrija o que ele aponta e retome a operação.',
  'operation.next.unfreeze-conflict':
    'Veja quem retirou o congelamento e retome a operação.',
  'operation.next.stop-v2-by-hand':
    'Olhe "{{workflow}}" no n8n: desative-o à mão se ainda rodar; depois retome a operação.',
  'operation.next.start-fallback-by-hand':
    'Olhe "{{workflow}}" no n8n: ative-o à mão se não for servido; depois retome a operação.',
  'operation.next.unarchive':
    'Desarquive "{{workflow}}" no n8n e retome a operação.',
  'operation.next.look-at-automations':
    'Olhe as automações no Chatwoot e quem as liga; depois retome a operação.',
  'operation.next.look-at-inboxes':
    'Olhe as caixas no Chatwoot e a anotação messaging-health.io/chatwoot-inbox-ids; depois retome a operação.',
  'operation.next.look-at-webhook':
    'Olhe os logs do webhook do CRM; enquanto isso, que pessoas respondam no Chatwoot. Retome a operação quando o webhook responder.',
  'operation.next.wait-for-traffic':
    'Envie uma mensagem de teste ou espere que clientes escrevam; depois retome a operação.',
  'operation.next.complete-record':
    'Acrescente ao incidente o que falta e retome a operação.',
  'operation.next.resume':
    'Retome a operação. Se falhar de novo, o log do portal tem os detalhes na operação {{operation}}.',
};
