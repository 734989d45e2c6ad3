import { fleetRollback as english } from '../en/fleetRollback';

export const fleetRollback: Record<keyof typeof english, string> = {
  'select.column': 'Escolher',
  'select.one': 'Escolher {{organization}}',
  'select.impossible':
    '{{organization}} não pode ser escolhida: antes é preciso corrigir anotações',
  'select.page': 'Escolher todas desta página',
  'select.chosen_one': '{{count}} organização escolhida',
  'select.chosen_other': '{{count}} organizações escolhidas',
  'select.clear': 'Não escolher nenhuma',
  'select.rollBack_one': 'Fazer rollback de {{count}} organização',
  'select.rollBack_other': 'Fazer rollback de {{count}} organizações',
  'select.tooFew':
    'Escolha pelo menos duas; uma sozinha tem seu próprio botão.',
  'select.tooMany': 'No máximo {{most}} de uma vez.',
  'select.noTemplate':
    'O template de rollbacks de frota não está acessível: instale o plugin scaffolder neste portal.',
  'select.mayNot':
    'Para fazer rollback de organizações, peça a permissão messaging-health.operation.execute.',
  'fleet.rehearsal': 'Ensaio',
  'fleet.drifts_one': '{{count}} desvio',
  'fleet.drifts_other': '{{count}} desvios',
  'fleetRollbacks.title': 'Rollbacks de frota',
  'fleetRollbacks.underWay': 'Rollbacks de frota em andamento',
  'fleetRollbacks.ended': 'Terminados ({{number}})',
  'fleetRollbacks.failed':
    'Não se sabe se há rollbacks de frota em andamento, não foi possível perguntar: {{cause}}',
  'fleetRollbacks.stale':
    'Não é possível perguntar pelos rollbacks de frota agora; o que se vê é mais antigo: {{cause}}',
  'fleetRollbacks.of_one': 'Rollback de frota de {{count}} organização',
  'fleetRollbacks.of_other': 'Rollback de frota de {{count}} organizações',
  'fleetRollback.status.running': 'em andamento',
  'fleetRollback.status.stopped': 'parado, aguarda uma decisão',
  'fleetRollback.status.succeeded': 'concluído',
  'fleetRollback.status.ended': 'encerrado por uma pessoa',
  'fleetRollback.verdict.running':
    'Rollback de frota em andamento: está provado que {{served}} de {{all}} organizações são atendidas.',
  'fleetRollback.verdict.stopped':
    'Rollback de frota parado: está provado que {{served}} de {{all}} organizações são atendidas. Uma pessoa precisa decidir.',
  'fleetRollback.verdict.succeeded':
    'Rollback de frota concluído: está provado que todas as {{all}} organizações são atendidas.',
  'fleetRollback.verdict.ended':
    'Rollback de frota encerrado por uma pessoa: está provado que {{served}} de {{all}} organizações são atendidas.',
  'fleetRollback.id': 'identificador do rollback de frota',
  'fleetRollback.waves': 'Uma primeiro, depois {{size}} de cada vez',
  'fleetRollback.finished': 'Terminou',
  'fleetRollback.canary': 'A primeira (canário)',
  'fleetRollback.wave': 'Onda {{wave}}',
  'fleetRollback.waveCount': '{{served}} de {{all}} atendidas',
  'fleetRollback.current': 'em andamento',
  'fleetRollback.stopped': 'Parou',
  'fleetRollback.do.title': 'O que fazer agora',
  'fleetRollback.do.openOperation': 'Operação de {{organization}}',
  'fleetRollback.do.openTab': 'Página de {{organization}}',
  'fleetRollback.do.failed':
    'ela diz o que atende os clientes e o que fazer. Retome-a lá; assim que se provar que são atendidos, ela conta aqui.',
  'fleetRollback.do.aborted':
    'seu rollback foi encerrado. Veja lá quem atende os clientes e inicie outro, se precisarem.',
  'fleetRollback.do.inTheWay':
    'o retorno à v2 está em andamento. Aborte-o lá, e um rollback toma o lugar.',
  'fleetRollback.do.refused':
    'corrija o motivo da recusa e inicie lá o seu rollback.',
  'fleetRollback.do.then':
    'Depois, ou já: "Seguir…" inicia os rollbacks que ainda aguardam, além destes; "Encerrar…" deixa esses na v2. Até lá nada mais começa.',
  'fleetRollback.continue': 'Seguir…',
  'fleetRollback.continueTitle': 'Seguir além do que falhou?',
  'fleetRollback.continueText_one':
    'Os próximos rollbacks começam, embora {{count}} organização tenha falhado ou sido recusada: {{organizations}}. Ela fica como está e precisa de sua própria decisão.',
  'fleetRollback.continueText_other':
    'Os próximos rollbacks começam, embora {{count}} organizações tenham falhado ou sido recusadas: {{organizations}}. Elas ficam como estão, e cada uma precisa de sua própria decisão.',
  'fleetRollback.continueConfirm': 'Seguir agora',
  'fleetRollback.end': 'Encerrar…',
  'fleetRollback.endTitle': 'Encerrar este rollback de frota?',
  'fleetRollback.endText':
    'Nenhum outro rollback começa: {{queued}} organizações que ainda aguardam ficam na v2. Os rollbacks em andamento ({{running}}) seguem, cada um por si.',
  'fleetRollback.endConfirm': 'Encerrar agora',
  'fleetRollback.field': 'Por quê?',
  'fleetRollback.decisions': 'Decisões',
  'fleetRollback.decision.continue': '{{person}} mandou seguir: {{reason}}',
  'fleetRollback.decision.end': '{{person}} encerrou: {{reason}}',
  'fleetRollback.unknown.title': 'Não há esse rollback de frota',
  'fleetRollback.unknown.text':
    'Não há rollback de frota {{id}}. Confira o link.',
  'fleetRollback.back': 'Todas as organizações',
  'member.queued': 'aguarda sua vez',
  'member.running': 'em rollback',
  'member.served': 'atendida de novo',
  'member.finished': 'concluída',
  'member.failed': 'falhou',
  'member.refused': 'recusada',
  'member.skipped': 'não iniciada',
};
