import { operationStatements } from '../operationStatements';

export const operationInPortuguese: Record<
  keyof typeof operationStatements,
  string
> = {
  'operation.freeze.stands': 'As ativações estão congeladas desde {{since}}.',
  'operation.freeze.would-begin':
    'As ativações estão liberadas agora; seriam congeladas.',
  'operation.freeze.writing': 'Congelando as ativações da v2.',
  'operation.freeze.refused-since':
    'O portão recusa ativações da v2 desde {{since}}, por causa de {{incident}}: {{reason}}',
  'operation.freeze.gate-refuses':
    'O portão recusa ativações da v2: {{reason}}',
  'operation.freeze.gate-allows':
    'O portão ainda permite ativações da v2, embora devessem estar congeladas.',

  'operation.gate.until-lifted': 'Até que alguém levante o congelamento.',
  'operation.gate.until-over':
    'Até que {{incident}} termine por um roll-forward, ou alguém levante o congelamento.',
  'operation.gate.until-planned':
    'Até que {{incident}} termine por um roll-forward, ou alguém levante o congelamento. O retorno da v2 está planejado para {{at}}; só começa quando alguém o inicia.',
  'operation.gate.until-after':
    'Até que {{incident}} termine por um roll-forward. Antes disso há uma operação em andamento: {{kind}} (operação {{operation}}, {{status}}).',
  'operation.gate.until-window':
    'Até o roll-forward de {{incident}} terminar: a v2 é ativada em sua janela ({{from}} até {{until}}) e precisa se manter por {{minutes}} min com dados; depois seus cenários são encenados.',
  'operation.gate.until-held':
    'Até o roll-forward de {{incident}} terminar: a v2 precisa se manter por mais {{minutes}} min com dados; depois seus cenários são encenados.',
  'operation.gate.until-data':
    'Até o roll-forward de {{incident}} terminar: a v2 precisa se manter por mais {{minutes}} min com dados, e seu relógio está parado, pois não há dados.',
  'operation.gate.until-scenarios':
    'Até o roll-forward de {{incident}} terminar: a v2 se manteve, e faltam seus cenários e o encerramento do incidente.',
  'operation.gate.until-people':
    'Até que alguém faça o roll-forward de {{incident}} seguir ({{status}}) e ele termine. Nada muda sozinho.',

  'operation.v2.would-stop':
    'O fluxo "{{workflow}}" está ativo; seria desativado.',
  'operation.v2.would-serve-fallback':
    'O fluxo "{{workflow}}" roda de novo o conteúdo da v2; voltaria a servir o conteúdo de "{{fallback}}", como antes.',
  'operation.v2.is-off':
    'O fluxo "{{workflow}}" está inativo e seu webhook de produção não chega a ele.',
  'operation.v2.inactive-but-reached':
    'O fluxo "{{workflow}}" consta como inativo, mas seu webhook de produção ainda responde; seria tirado de serviço de novo.',
  'operation.v2.read-inactive': 'O n8n diz que "{{workflow}}" está inativo.',
  'operation.v2.read-active': 'O n8n diz que "{{workflow}}" ainda está ativo.',
  'operation.v2.path-taken-over':
    'O caminho de "{{workflow}}" agora é servido por "{{fallback}}"; sondá-lo nada diz sobre a v2, e decidem as execuções dela.',
  'operation.v2.serves-fallback':
    'Sob o id de "{{workflow}}" serve o conteúdo de "{{fallback}}"; a v2, portanto, não roda, e as execuções dele agora são de "{{fallback}}".',
  'operation.v2.no-executions':
    'Nenhuma execução de "{{workflow}}" começou desde {{since}}.',
  'operation.v2.silent-again':
    '{{count}} execuções de "{{workflow}}" começaram depois de {{since}}, enquanto o n8n trocava; nenhuma começou desde {{again}}.',
  'operation.v2.still-executing':
    '{{count}} execuções de "{{workflow}}" começaram depois de {{since}}, quando ele estava fora de serviço.',
  'operation.v2.waiting-until-drained':
    '{{count}} execuções de "{{workflow}}" começaram antes da troca e ainda rodam; aguardando-as por até {{seconds}} s.',
  'operation.v2.drained':
    'Nenhuma execução de "{{workflow}}" anterior à troca ainda roda.',
  'operation.v2.not-drained':
    '{{count}} execuções de "{{workflow}}" anteriores à troca ainda rodam depois de {{seconds}} s e ainda podem responder a clientes. Elas terminam sozinhas, ou são paradas no n8n.',

  'operation.fallback.would-start':
    'O fluxo "{{workflow}}" está inativo; seria ativado.',
  'operation.fallback.serves':
    'O fluxo "{{workflow}}" está ativo e seu webhook de produção é servido.',
  'operation.fallback.serves-in-place':
    'O conteúdo de "{{workflow}}" é servido sob o id de "{{host}}", atrás do webhook de produção deste.',
  'operation.fallback.active-but-unserved':
    'O fluxo "{{workflow}}" consta como ativo, mas seu webhook de produção não é servido; seria posto em serviço de novo.',
  'operation.fallback.archived':
    'O fluxo "{{workflow}}" está arquivado no n8n e não pode ser ativado. Desarquive-o primeiro.',
  'operation.fallback.no-webhook':
    'O fluxo "{{workflow}}" não tem webhook de produção, então nada chegaria a ele. Confira a anotação messaging-health.io/n8n-workflow-fallback.',
  'operation.fallback.read-active': 'O n8n diz que "{{workflow}}" está ativo.',
  'operation.fallback.read-inactive':
    'O n8n diz que "{{workflow}}" não está ativo.',
  'operation.fallback.read-in-place':
    'O n8n diz que "{{host}}" está ativo, e ele traz o conteúdo de "{{workflow}}".',
  'operation.fallback.waiting-for-traffic':
    'Aguardando até {{seconds}} s pela primeira execução de "{{workflow}}".',
  'operation.fallback.executed':
    '{{count}} execuções de "{{workflow}}" começaram desde a troca, das quais {{failed}} falharam.',
  'operation.fallback.no-traffic-yet':
    'Nenhuma execução de "{{workflow}}" veio em {{seconds}} s. Talvez nenhum cliente tenha escrito; a sondagem e a leitura confirmam a troca.',
  'operation.switch.fallback-first':
    '"{{fallback}}" tem um caminho próprio e por isso entra em serviço primeiro; até lá nada de "{{workflow}}" é tocado.',
  'operation.switch.second-way':
    'O primeiro caminho está fechado. {{message}} Segue-se o segundo: "{{workflow}}" passa a servir o conteúdo de "{{fallback}}" sob o próprio id.',
  'operation.switch.in-place':
    'O id de "{{workflow}}" serve a partir de agora o conteúdo de "{{fallback}}" no n8n, pois o primeiro caminho estava fechado. {{message}} O conteúdo próprio dele fica guardado lá como fluxo inativo para o retorno.',
  'operation.switch.nothing-lost':
    'Entre os dois fluxos, em {{milliseconds}} ms, não se vê mensagem perdida: {{received}} chegaram nesse momento, e {{executed}} execuções começaram.',
  'operation.switch.lost':
    'Entre os dois fluxos, em {{milliseconds}} ms, até {{lost}} mensagens não foram recebidas por fluxo nenhum: {{received}} chegaram nesse momento, e só {{executed}} execuções começaram. Elas estão no Chatwoot, para que pessoas respondam.',
  'operation.switch.too-many':
    'Entre os dois fluxos, em {{milliseconds}} ms, chegaram mais mensagens do que se pôde examinar: de {{received}}, ao menos {{lost}} não foram recebidas por fluxo nenhum, com {{executed}} execuções começadas. Elas estão no Chatwoot, para que pessoas respondam.',
  'operation.switch.not-counted':
    'Não se sabe quantas mensagens chegaram entre os dois fluxos, pois não foi possível contá-las: {{message}}',
  'operation.callers.would-point':
    '{{kind}} "{{name}}" chama o caminho próprio da v2; passaria a apontar para {{url}}.',
  'operation.callers.pointing':
    'Apontando {{kind}} "{{name}}" no Chatwoot para {{url}}.',
  'operation.callers.all-pointed':
    'O que chamava a v2 no Chatwoot agora chama "{{fallback}}" ({{count}} ao todo); para onde cada um apontava fica guardado para o retorno.',
  'operation.callers.still-v2':
    '{{kind}} "{{name}}" ainda chama {{url}}, onde "{{fallback}}" não ouve.',
  'operation.callers.none':
    'Nada no Chatwoot que diga respeito a estas caixas chama "{{fallback}}". Se nada mais o chamar, nenhuma mensagem chega a ele, e só pessoas respondem.',
  'operation.callers.shared':
    '{{kind}} "{{name}}" também entrega mensagens de outras organizações, então não pode ser apontado para "{{fallback}}".',
  'operation.callers.unmatched':
    '{{kind}} "{{name}}" chama {{url}}, e não é certo qual webhook de "{{fallback}}" toma o lugar dele; por isso a v2 ("{{workflow}}") não é tocada.',
  'operation.bodies.unreadable':
    'O Chatwoot envia a "{{workflow}}" corpos no formato "{{sends}}"; "{{fallback}}" só lê "{{reads}}" e rodaria com todas as variáveis vazias.',
  'operation.bodies.partly-unreadable':
    '{{kind}} "{{name}}" envia corpos no formato "{{sends}}", que "{{fallback}}" não lê (ele lê "{{reads}}"): o que vier dali rodaria com todas as variáveis vazias.',
  'operation.bodies.not-known':
    'Não foi possível comparar se "{{fallback}}" consegue ler o que o Chatwoot envia: {{message}}',

  'operation.automations.would-stop':
    '{{kind}} "{{name}}" está ligada; seria desligada ({{because}}).',
  'operation.automations.none-on': 'Nenhuma automação crítica está ligada.',
  'operation.automations.suspending': 'Desligando {{kind}} "{{name}}".',
  'operation.automations.still-on': '{{kind}} "{{name}}" ainda está ligada.',
  'operation.automations.all-off':
    'Nenhuma automação crítica está ligada; o estado anterior de {{count}} foi guardado para o retorno.',
  'operation.automations.gone':
    '{{kind}} "{{name}}" foi guardada para o retorno e não existe mais; alguém a apagou no Chatwoot.',
  'operation.automations.changed':
    '{{kind}} "{{name}}" está desligada, e alguém a alterou depois que foi guardada.',
  'operation.automations.changed-unseen':
    '{{kind}} "{{name}}" foi alterada por alguém depois de desligada; não é certo que não faça nada.',
  'operation.pending.would-open':
    'Conversas que esperam por um robô que saiu seriam abertas, para que pessoas as vejam.',
  'operation.pending.opening':
    'Abrindo conversas que esperam por um robô que saiu.',
  'operation.pending.none-left':
    'Nenhuma conversa espera por um robô que saiu; pessoas veem todas.',
  'operation.pending.left':
    '{{count}} conversas ainda esperam por um robô que saiu, onde pessoas não as veem.',
  'operation.inboxes.receiving':
    'A caixa {{inbox}} existe; {{count}} mensagens chegaram desde {{since}}.',
  'operation.inboxes.quiet':
    'A caixa {{inbox}} existe; nada chegou desde {{since}}. A mensagem mais nova é de {{last}}.',
  'operation.inboxes.never':
    'A caixa {{inbox}} existe; nada chegou desde {{since}}, então não está demonstrado que recebe.',
  'operation.inboxes.undelivered':
    'Da caixa {{inbox}}, {{count}} mensagens a clientes não puderam ser entregues desde {{since}}. Olhe a conexão dela com o canal.',
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
  'operation.conversations.reminder':
    'Lembrete {{number}}: {{signed}} de {{required}} conversas foram validadas. Faltam {{minutes}} min para o prazo.',
  'operation.conversations.overdue':
    'O prazo {{deadline}} passou, e só {{signed}} de {{required}} conversas foram validadas, pedidas desde {{since}}. Nada avança até que pessoas validem, ou dispensem por decisão.',
  'operation.conversations.waived-at-deadline':
    'O prazo {{deadline}} passou com {{signed}} de {{required}} conversas validadas, pedidas desde {{since}}. Como decide o app-config, o rollback segue sem as demais, e sua contingência não pode ser chamada de verificada.',
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
  'operation.next.give-own-caller':
    'Dê a esta organização um chamador próprio no Chatwoot no lugar de "{{name}}" e retome.',
  'operation.next.match-webhooks':
    'Aponte à mão, no Chatwoot, quem chama para o webhook certo de "{{fallback}}", ou dê aos dois fluxos webhooks com o mesmo final; depois retome a operação.',
  'operation.next.match-bodies':
    'Faça o Chatwoot chamar o caminho por algo que envie o que "{{fallback}}" lê, ou corrija "{{fallback}}"; ou ponha messagingHealth.rollback.bodyShape em warn. Depois retome a operação. Até lá "{{workflow}}" não é tocado.',
  'operation.next.look-at-automations':
    'Olhe as automações no Chatwoot e quem as liga; depois retome a operação.',
  'operation.next.open-pending':
    'Abra à mão, no Chatwoot, as conversas que restam (filtro: pendentes); depois retome a operação.',
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
