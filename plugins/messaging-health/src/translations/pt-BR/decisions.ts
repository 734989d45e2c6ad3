import { decisions as english } from '../en/decisions';

export const decisions: Record<keyof typeof english, string> = {
  'waits.signOffs_one': 'Aguarda pessoas: falta {{count}} validação.',
  'waits.signOffs_other': 'Aguarda pessoas: faltam {{count}} validações.',
  'waits.signOffsNext': 'Próximo lembrete, ou o prazo:',
  'waits.signOffsOver':
    'Não vem mais lembrete. Segue quando pessoas validarem, ou quando alguém dispensar as validações.',
  'waits.approval':
    'Aguarda uma segunda pessoa: alguém que não seja {{person}} precisa aprovar.',
  'waits.time': 'Aguarda um horário e depois segue sozinha:',
  'waits.countdown': 'em {{duration}}',
  'waits.due': 'agora',
  'waits.pausing':
    '{{person}} pediu para pausar: {{reason}} Para antes da próxima etapa que possa ser adiada.',
  'waits.paused': 'Pausada por {{person}}: {{reason}}',
  'waits.pausedWhen': 'Pausada',
  'waits.data':
    'Aguarda dados: sem eles o monitoramento nunca termina, e não se mostra que a v2 se mantém.',
  'waits.dataSince': 'Sem dados desde',
  'waits.dataWhat': 'O que fazer está na etapa abaixo.',
  'waits.aborting':
    'Está sendo abortada: primeiro o fallback entra em serviço, depois ela termina.',
  'decide.group': 'Decisões sobre esta operação',
  'decide.mayNot':
    'Para decidir sobre uma operação, peça a permissão messaging-health.operation.execute.',
  'approve.button': 'Aprovar…',
  'approve.own': 'Foi você quem pediu: outra pessoa precisa aprovar.',
  'approve.title': 'Aprovar esta operação ({{kind}}) de {{organization}}?',
  'approve.text':
    'Você é a segunda pessoa. A operação segue na hora com a etapa {{position}}: {{step}}. Pedida por {{person}}, porque: {{reason}}',
  'approve.field': 'Nota (opcional)',
  'approve.confirm': 'Aprovar agora',
  'approval.by': 'Aprovada como segunda pessoa por {{person}}',
  'pause.button': 'Pausar…',
  'pause.title': 'Pausar a operação de {{organization}}?',
  'pause.text':
    'Ela para antes da próxima etapa que possa ser adiada: nunca entre o fim de um fluxo e o começo do outro, e nunca enquanto a v2 é observada. O que está em andamento termina primeiro.',
  'pause.field': 'Por quê?',
  'pause.confirm': 'Pausar agora',
  'resume.goOn': 'Continuar a operação de {{organization}}?',
  'abort.button': 'Abortar…',
  'abort.title': 'Abortar a operação de {{organization}}?',
  'abort.field': 'Por quê?',
  'abort.fieldUnserved': 'Por que os clientes podem ficar sem atendimento?',
  'abort.confirm': 'Abortar agora',
  'abort.does.v2-serves':
    'A v2 atende os clientes e segue atendendo: nada mais entra em serviço. As ativações continuam congeladas.',
  'abort.does.fallback-serves':
    'O que foi feito não é desfeito: o fallback segue atendendo os clientes, e a organização está em contingência. As ativações continuam congeladas.',
  'abort.does.serves-first':
    'A troca está pela metade, e não está provado que alguém atende os clientes. Por isso, abortar primeiro garante que o fallback atenda e só então termina a operação. As ativações continuam congeladas.',
  'abort.does.rolls-back':
    'Ela já alterou algo, então abortar a termina e começa um rollback no mesmo instante: os clientes voltam ao fallback.',
  'abort.does.stays':
    'Ela não alterou nada: a organização fica em contingência, atendida pelo fallback. As ativações continuam congeladas.',
  'abort.does.drift-stays':
    'Ela termina onde está: o que ainda não foi corrigido fica como está e segue sendo mostrado como desvio. As ativações continuam congeladas.',
  'abort.leaveUnserved':
    'Terminar na hora e deixar os clientes sem atendimento: nada entra em serviço',
  'abort.already':
    'Já está sendo abortada: o fallback entra em serviço primeiro. Para terminar na hora, diga que os clientes podem ficar sem atendimento.',
  'waive.button': 'Dispensar validações…',
  'waive.title': 'Seguir sem as validações que faltam?',
  'waive.text':
    '{{signed}} de {{required}} conversas foram validadas. O que se perde: ninguém mostrou que pessoas realmente atendem os clientes, e a contingência de {{organization}} não pode ser chamada de verificada com isso. A etapa fica registrada como dispensada, com o seu nome.',
  'waive.field': 'Por que pode seguir sem elas?',
  'waive.confirm': 'Dispensar agora',
  'switch.title': 'O que a troca custou',
  'switch.lost_one':
    '{{count}} mensagem não foi recebida por nenhum fluxo: uma pessoa precisa responder.',
  'switch.lost_other':
    'Até {{count}} mensagens não foram recebidas por nenhum fluxo: pessoas precisam responder.',
  'switch.none': 'Não se vê nenhuma mensagem perdida.',
  'switch.figures':
    '{{received}} mensagens chegaram e {{executed}} execuções começaram em {{duration}}.',
  'switch.span': 'Entre os dois fluxos:',
  'switch.conversations': 'Conversas com mensagens desse intervalo:',
  'operation.followedBy': 'Um rollback tomou o seu lugar:',
  'operation.showFollowing': 'mostrar',
  'operation.ofFleet': 'Parte de um rollback de frota:',
  'operation.showFleet': 'mostrar todas as suas organizações',
  'operation.other': 'Uma operação anterior, como diz o link',
  'operation.backToNewest': 'Voltar à mais recente',
  'operation.unknown': 'Não há operação {{id}}.',
  'operation.otherFailed': 'A operação {{id}} não pode ser mostrada: {{cause}}',
  'terms.title': 'Em que o retorno se apoia',
  'terms.correction': 'Correção',
  'terms.people': 'escrita por {{author}}, revisada por {{reviewer}}',
  'terms.smoke': 'Testes de fumaça',
  'terms.smokeFigures':
    '{{passed}} de {{total}} passaram, {{skipped}} pulados ({{file}})',
  'terms.window': 'Janela de deploy',
  'terms.windowSpan': '{{from}} a {{until}}',
  'monitor.progress': '{{minutes}} de {{of}} min em observação',
};
