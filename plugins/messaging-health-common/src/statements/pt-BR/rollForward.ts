import { rollForwardStatements } from '../rollForwardStatements';

export const rollForwardInPortuguese: Record<
  keyof typeof rollForwardStatements,
  string
> = {
  'rollForward.preconditions.would-be-checked':
    'Seriam verificados a correção e sua revisão, o relatório de smoke, a janela de deploy, o incidente, a própria v2 e os caminhos até o CRM.',
  'rollForward.preconditions.wait':
    'Todas as pré-condições foram atendidas. A operação continua quando a janela abrir, em {{from}}; até lá a contingência fica como está.',
  'rollForward.preconditions.met':
    'Todas as {{count}} pré-condições estão satisfeitas.',
  'rollForward.correction.reviewed':
    'A correção ({{url}}) é de {{author}} e foi revisada por {{reviewer}}.',
  'rollForward.correction.not-reviewed':
    'A correção ({{url}}) não foi revisada por ninguém além de quem a escreveu, {{author}}.',
  'rollForward.smoke.passed':
    'Relatório de smoke "{{fileName}}": {{passed}} de {{ran}} testes executados passaram, {{skipped}} foram pulados (SHA-256 {{sha256}}).',
  'rollForward.smoke.not-passed':
    'Relatório de smoke "{{fileName}}": só {{passed}} de {{ran}} testes executados passaram, {{skipped}} foram pulados (SHA-256 {{sha256}}).',
  'rollForward.window.agreed':
    'A v2 pode ser ativada de {{from}} até {{until}}.',
  'rollForward.window.waiting':
    'Aguardando a janela de deploy, de {{from}} até {{until}}. Nada foi trocado.',
  'rollForward.window.over':
    'A janela de deploy (de {{from}} até {{until}}) terminou; a v2 não é ativada fora dela.',
  'rollForward.window.active-outside':
    'A v2 está em serviço embora sua janela de deploy (de {{from}} até {{until}}) não esteja aberta, e não foi esta operação que a pôs lá.',
  'rollForward.incident.open': '{{incident}} está aberto ({{status}}).',
  'rollForward.incident.ended':
    '{{incident}} já está {{status}}; não há de onde voltar.',
  'rollForward.mode.expected': 'O modo é {{mode}}, como deve ser.',
  'rollForward.mode.unexpected':
    'O modo é {{mode}}, e não rolling-forward: outra coisa o mudou.',
  'rollForward.freeze.own':
    'As ativações estão congeladas desde {{since}} por {{incident}}, o que este retorno pode atravessar.',
  'rollForward.freeze.none': 'As ativações não estão congeladas.',
  'rollForward.freeze.foreign':
    'As ativações estão congeladas desde {{since}} por {{holder}}; um retorno de {{incident}} não pode atravessar isso.',
  'rollForward.conditions.none':
    'Nenhuma condição está confirmada por uma pessoa.',
  'rollForward.conditions.confirmed':
    'Uma pessoa confirmou uma condição que ainda vale: {{triggers}}. Enquanto valer, a v2 sofreria rollback imediatamente.',

  'rollForward.v2.readable':
    'O fluxo "{{workflow}}" existe, não está arquivado e tem webhook de produção.',
  'rollForward.v2.archived':
    'O fluxo "{{workflow}}" está arquivado no n8n e não pode ser ativado.',
  'rollForward.v2.no-webhook':
    'O fluxo "{{workflow}}" não tem webhook de produção; nada chegaria a ele.',
  'rollForward.v2.copy-kept':
    'O conteúdo próprio de "{{workflow}}" está guardado no fluxo {{copy}}.',
  'rollForward.v2.copy-missing':
    'O fluxo {{copy}}, em que o conteúdo próprio de "{{workflow}}" foi guardado, não está mais no n8n. Restaure-o do histórico do n8n ou de um backup.',
  'rollForward.bodies.readable':
    'Nada no Chatwoot envia a "{{workflow}}" um corpo que se saiba que ele não lê.',
  'rollForward.bodies.unreadable':
    '{{kind}} "{{name}}" envia corpos do formato {{sends}}, e "{{workflow}}" só lê {{reads}}: rodaria com todas as variáveis vazias.',

  'rollForward.automations.none-left':
    'Nada do que foi desligado resta por restaurar.',
  'rollForward.automations.would-restore':
    '{{kind}} "{{name}}" voltaria a ser como era.',
  'rollForward.automations.restoring': 'Restaurando {{kind}} "{{name}}".',
  'rollForward.automations.changed-meanwhile':
    'Alguém alterou {{kind}} "{{name}}" desde que foi desligada; só se restaura o que foi desligado.',
  'rollForward.automations.restored': '{{kind}} "{{name}}" está como era.',
  'rollForward.automations.restored-over-change':
    '{{kind}} "{{name}}" está como era antes de ser desligada; alguém a tinha alterado nesse meio-tempo.',
  'rollForward.automations.changed':
    '{{kind}} "{{name}}" não está mais desligada e, no resto, está como alguém a alterou nesse meio-tempo. Veja se é isso que se quer.',
  'rollForward.automations.still-off':
    '{{kind}} "{{name}}" ainda está desligada.',
  'rollForward.automations.missing':
    '{{kind}} "{{name}}" não está mais no Chatwoot; não pode ser restaurada.',
  'rollForward.automations.gone-without':
    '{{kind}} "{{name}}" não está mais no Chatwoot; isso foi avisado, e a operação foi retomada sem ela.',
  'rollForward.automations.all-restored':
    'Todas as {{count}} automações que foram desligadas estão de volta.',

  'rollForward.v2.would-start':
    'O fluxo "{{workflow}}" seria posto em serviço no lugar de "{{fallback}}".',
  'rollForward.v2.would-end-substitution':
    'O fluxo "{{workflow}}", que agora serve o conteúdo de "{{fallback}}", receberia de volta seu próprio conteúdo.',
  'rollForward.v2.serves':
    'O fluxo "{{workflow}}" está ativo e seu webhook de produção é servido.',
  'rollForward.v2.read-active':
    'O n8n diz que "{{workflow}}" está ativo, com seu próprio conteúdo.',
  'rollForward.v2.read-inactive':
    'O n8n diz que "{{workflow}}" não está ativo.',
  'rollForward.v2.still-substituted':
    'O fluxo "{{workflow}}" ainda serve o conteúdo de "{{fallback}}".',
  'rollForward.fallback.read-inactive':
    'O n8n diz que "{{workflow}}" está inativo.',
  'rollForward.fallback.read-active':
    'O n8n diz que "{{workflow}}" ainda está ativo.',
  'rollForward.fallback.no-executions':
    'Nenhuma execução de "{{workflow}}" começou desde {{since}}.',
  'rollForward.fallback.silent-again':
    '{{count}} execuções de "{{workflow}}" começaram depois de {{since}}, enquanto o n8n trocava; nenhuma começou desde {{again}}.',
  'rollForward.fallback.still-executing':
    '{{count}} execuções de "{{workflow}}" começaram depois de {{since}}, quando ele estava fora de serviço.',
  'rollForward.v2.waiting-for-traffic':
    'Aguardando até {{seconds}} s pela primeira execução de "{{workflow}}".',
  'rollForward.v2.executed':
    '{{count}} execuções de "{{workflow}}" começaram desde a troca, {{failed}} delas falharam.',
  'rollForward.v2.no-traffic-yet':
    'Nenhuma execução de "{{workflow}}" veio em {{seconds}} s. Talvez nenhum cliente tenha escrito; a sondagem e a leitura falam pela troca.',
  'rollForward.callers.pointing':
    '{{kind}} "{{name}}" é apontada para {{url}} no Chatwoot.',
  'rollForward.callers.still-fallback':
    '{{kind}} "{{name}}" ainda chama {{url}}, onde a v2 não a ouve.',
  'rollForward.callers.lost':
    '"{{name}}" chama {{url}} no Chatwoot, e nenhum webhook de "{{workflow}}" toma com certeza esse lugar.',
  'rollForward.switch.putting-back':
    'A v2 não pode ser servida ({{because}}). O fallback é posto de volta.',
  'rollForward.switch.put-back':
    'Não foi possível pôr "{{workflow}}" em serviço: {{because}} O fallback foi posto de volta: "{{fallback}}" atende.',
  'rollForward.switch.nobody-serves':
    'Não foi possível pôr "{{workflow}}" em serviço: {{because}} E não se vê "{{fallback}}" atender de novo: {{failure}} TALVEZ NADA ESTEJA ATENDENDO OS CLIENTES.',

  'rollForward.monitor.would-watch':
    'A v2 seria observada por {{minutes}} min com {{share}} % de cada limite, a cada {{seconds}} s.',
  'rollForward.monitor.watching':
    'A v2 se manteve por {{minutes}} de {{of}} min; a observação recomeçou {{restarts}} vezes.',
  'rollForward.monitor.stopped':
    'O relógio está parado em {{minutes}} de {{of}} min, pois não há dados; a observação recomeçou {{restarts}} vezes. {{because}}',
  'rollForward.monitor.silent':
    'O relógio está parado em {{minutes}} de {{of}} min: sem dados há {{silence}} min, desde {{since}}; a observação recomeçou {{restarts}} vezes. {{because}} Enquanto isso a v2 atende, e nada é tomado por sucesso. Segue sozinho com mensagens dos clientes: peça que algumas sejam enviadas pelos canais reais, ou dê a uma organização de pouco tráfego um minimumSamples menor ou uma rateWindow maior (anotação messaging-health.io/triggers). Se não for possível mostrar que a v2 se mantém, aborte: um rollback toma o lugar.',
  'rollForward.monitor.overdue':
    'A v2 é observada há {{passed}} min, desde {{since}}, onde estavam planejados {{of}} min com dados, e se manteve por {{minutes}} deles; a observação recomeçou {{restarts}} vezes. Só termina com dados: peça que mensagens sejam enviadas pelos canais reais do cliente, ou conserte a fonte, ou dê a uma organização de pouco tráfego um minimumSamples menor ou uma rateWindow maior (anotação messaging-health.io/triggers). Se não for possível mostrar que a v2 se mantém, aborte: um rollback toma o lugar.',
  'rollForward.monitor.goes-on': 'A observação da v2 continua.',
  'rollForward.monitor.over':
    'A v2 se manteve dentro dos limites reduzidos por {{minutes}} min com dados. Observada desde {{since}} em {{looks}} olhares; a observação recomeçou {{restarts}} vezes.',
  'rollForward.monitor.held':
    '{{trigger}}: {{ratio}} ({{failed}} de {{total}} até {{at}}), no máximo {{limit}} enquanto a v2 é observada.',
  'rollForward.monitor.breach':
    '{{trigger}}: {{ratio}} ({{failed}} de {{total}} até {{at}}), mais do que os {{limit}} permitidos enquanto a v2 é observada. A v2 sofre rollback.',
  'rollForward.monitor.confirmed':
    '{{by}} confirmou {{trigger}} enquanto a v2 era observada. A v2 sofre rollback.',
  'rollForward.monitor.too-few':
    '{{trigger}}: {{total}} de {{needed}} eventos desde que a v2 atende.',
  'rollForward.monitor.outage':
    'Não é possível julgar {{trigger}}: {{because}}',
  'rollForward.monitor.n8n-silent':
    'Não é possível perguntar ao n8n se a v2 ainda atende: {{message}}',
  'rollForward.monitor.v2-off':
    'O n8n não serve mais "{{workflow}}": alguém o tirou de serviço. A v2 sofre rollback.',
  'rollForward.monitor.v2-unreached':
    '"{{workflow}}" consta como ativo e não é mais alcançado ({{probe}}). A v2 sofre rollback.',
  'rollForward.monitor.fallback-on':
    'Alguém pôs "{{workflow}}" em serviço ao lado da v2. A v2 sofre rollback.',

  'rollForward.scenario.would-be-played':
    '{{count}} cenários seriam encenados com pessoas inventadas e procurados no CRM.',
  'rollForward.scenario.playing': 'Encenando {{scenario}}.',
  'rollForward.scenario.no-inbox':
    '{{scenario}} não foi encenado: a organização não tem caixa de entrada desse canal.',
  'rollForward.scenario.no-inbox-at-all':
    'A organização não tem caixa de entrada do Instagram nem do WhatsApp; nenhum cenário pode ser encenado.',
  'rollForward.scenario.all-hold': 'Todos os {{count}} cenários se mantêm.',
  'rollForward.scenario.instagram-holds':
    'Primeira mensagem no Instagram (conversa {{conversation}}): {{links}} vínculo, {{identities}} identidade, {{contacts}} contato; o CRM registrou: {{log}}.',
  'rollForward.scenario.instagram-fails':
    'Primeira mensagem no Instagram (conversa {{conversation}}): resposta {{status}} (ignorada: {{ignored}}), e deixou {{links}} vínculos, {{identities}} identidades, {{contacts}} contatos em vez de um de cada que pertençam juntos; o CRM registrou: {{log}}.',
  'rollForward.scenario.whatsapp-holds':
    'WhatsApp: {{same}} de {{of}} conversas de um telefone encontraram o mesmo contato ({{contacts}} contato, {{identities}} identidade); o CRM registrou: {{log}}.',
  'rollForward.scenario.whatsapp-fails':
    'WhatsApp: só {{same}} de {{of}} conversas de um telefone encontraram o mesmo contato (resposta {{status}}; {{links}} vínculos da primeira, {{contacts}} contatos, {{identities}} identidades); o CRM registrou: {{log}}.',
  'rollForward.scenario.repeat-holds':
    'O mesmo evento mais {{times}} vezes, duas ao mesmo tempo (conversa {{conversation}}): ainda {{links}} vínculo, {{identities}} identidade, {{contacts}} contato; o CRM registrou: {{log}}.',
  'rollForward.scenario.repeat-fails':
    'O mesmo evento mais {{times}} vezes (conversa {{conversation}}) mudou algo: resposta {{status}}; agora {{links}} vínculos, {{identities}} identidades, {{contacts}} contatos; o CRM registrou: {{log}}.',
  'rollForward.scenario.channels-hold':
    'Instagram e WhatsApp ficam separados, e um evento de uma caixa de entrada alheia é ignorado.',
  'rollForward.scenario.channels-fail':
    'Os canais se misturam: o evento de uma caixa de entrada alheia teve resposta {{status}} (ignorado: {{ignored}}) e deixou {{foreign}} vínculos; {{wrongInbox}} vínculos estão na caixa errada, {{shared}} contatos são dos dois canais, {{astray}} identidades estão no canal errado.',
  'rollForward.scenario.recovery-holds':
    'Um corpo estragado foi recusado ({{body}}), uma assinatura errada também ({{signature}}); enviado de novo como deve ser ({{good}}), o evento chegou uma vez: {{links}} vínculo, {{identities}} identidade, {{contacts}} contato (conversa {{conversation}}); o CRM registrou: {{log}}.',
  'rollForward.scenario.recovery-holds-unsigned':
    'Um corpo estragado foi recusado ({{body}}); o CRM não pede assinatura ({{signature}} para uma errada); enviado de novo como deve ser ({{good}}), o evento chegou uma vez: {{links}} vínculo, {{identities}} identidade, {{contacts}} contato (conversa {{conversation}}); o CRM registrou: {{log}}.',
  'rollForward.scenario.recovery-fails':
    'Falha e recuperação (conversa {{conversation}}): um corpo estragado teve resposta {{body}}, uma assinatura errada {{signature}}, o evento correto {{good}}; ficaram {{links}} vínculos, {{identities}} identidades, {{contacts}} contatos; o CRM registrou: {{log}}.',

  'rollForward.crm.readable':
    'As tabelas do CRM podem ser lidas e mostram a organização com {{links}} conversas.',
  'rollForward.crm.unreadable':
    'As tabelas do CRM não podem ser lidas: {{message}}',

  'rollForward.incident.would-be-closed':
    'O incidente seria resolvido e, com o registro completo, encerrado.',
  'rollForward.incident.closed': '{{incident}} está encerrado.',
  'rollForward.incident.not-closed':
    '{{incident}} está {{status}} e não pôde ser resolvido.',
  'rollForward.incident.resolved':
    '{{incident}} está resolvido, e ainda não encerrado. Falta ao registro: {{missing}}',

  'rollForward.next.meet-preconditions':
    'Corrija o que falta e retome a operação; se a correção, o relatório ou a janela tiver de ser outra, aborte-a e inicie outra.',
  'rollForward.next.settle-freeze':
    'Esclareça com {{holder}} por que as ativações estão congeladas; quando esse congelamento for levantado, retome a operação.',
  'rollForward.next.withdraw-conditions':
    'Se estiver corrigida, peça que a confirmação seja retirada na página da organização e retome a operação.',
  'rollForward.next.look-at-v2':
    'Veja "{{workflow}}" no n8n e a anotação messaging-health.io/n8n-workflow-v2 e retome a operação.',
  'rollForward.next.point-by-hand':
    'Aponte "{{name}}" à mão para um webhook da v2 no Chatwoot, ou dê à v2 um cujo caminho termine igual, e retome a operação.',
  'rollForward.next.look-at-automations':
    'Veja a automação no Chatwoot e quem a altera; depois retome a operação.',
  'rollForward.next.recreate-automation':
    'Se ainda for necessária, crie-a de novo no Chatwoot. Retomar a operação segue sem ela.',
  'rollForward.next.agree-on-window':
    'Aborte esta operação, combine outra janela e inicie outro retorno com ela.',
  'rollForward.next.take-v2-out':
    'Descubra quem pôs a v2 em serviço; desative-a no n8n ou espere a janela. Depois retome a operação.',
  'rollForward.next.try-switch-again':
    'Veja "{{workflow}}" no n8n e corrija o que ele diz; depois retome a operação dentro da janela, ou aborte-a. Enquanto isso, "{{fallback}}" atende.',
  'rollForward.next.serve-by-hand':
    'Imediatamente: ative "{{fallback}}" no n8n à mão, ou faça pessoas responderem no Chatwoot. Depois retome ou aborte a operação.',
  'rollForward.next.look-at-crm':
    'Procure no webhook e nas tabelas do CRM o que o cenário mostra. Retome a operação quando estiver corrigido; ela então encena com outras pessoas inventadas. Ou aborte-a, o que leva a v2 a rollback.',
  'rollForward.next.look-at-incident':
    'Veja {{incident}} e quem o altera; depois retome a operação.',
};
