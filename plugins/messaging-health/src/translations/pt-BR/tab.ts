import { tab as english } from '../en/tab';

export const tab: Record<keyof typeof english, string> = {
  'tab.title': 'Saúde das mensagens',
  'tab.mode': 'Modo',
  'tab.activations': 'Ativações da v2',
  'tab.open': 'liberadas',
  'tab.frozen': 'congeladas',
  'tab.frozenWhy': '{{reason}} Desde {{since}}, por {{by}}.',
  'tab.lookCloser': 'Ver a saúde das mensagens',
  'tab.triggers': 'Gatilhos',
  'tab.advisory': 'Mostrado ao lado dos gatilhos do runbook',
  'tab.advisoryMeans':
    'Não dispara nada e não faz parte da saúde; ajuda a encontrar a causa.',
  'tab.policy': 'Quando um gatilho dispara',
  'policy.notify': 'avisa os responsáveis',
  'policy.open-incident': 'abre um incidente',
  'policy.propose-rollback':
    'abre um incidente e pede o rollback ao comandante',
  'policy.rollback':
    'abre um incidente; o rollback começa sozinho (uma vez em 24 h, nunca se congelado ou desconhecido)',
  'tab.history': 'Incidentes desta organização',
  'tab.allIncidents': 'Todos os incidentes desta organização',
  'tab.noHistory': 'Nenhum incidente anterior: ótimo.',
  'tab.historyForbidden':
    'Você não pode ver incidentes. Peça a permissão messaging-health.incident.read.',
  'tab.openIncident': 'Abrir o incidente {{number}}',
  'verdict.ratio':
    '{{trigger}}: {{value}}, acima do limite de {{limit}} há {{duration}}.',
  'verdict.ratioEnding':
    '{{trigger}}: {{value}}, de volta ao limite de {{limit}}. O alarme permanece até que isso se mantenha.',
  'verdict.ratioBlind':
    '{{trigger}}: o limite estava violado quando os números pararam, há {{duration}}.',
  'verdict.condition': '{{trigger}}: confirmado por {{by}}.',
  'verdict.conditionFiring': '{{trigger}}: confirmado.',
  'verdict.pending':
    '{{trigger}}: {{value}}, acima do limite de {{limit}} há {{minutes}} de {{holds}}.',
  'verdict.early':
    'Alerta antecipado: {{trigger}} em {{value}}, dez vezes o limite de {{limit}} ou mais.',
  'verdict.suspected':
    '{{trigger}}: há suspeita. Uma pessoa precisa confirmar ou descartar.',
  'verdict.suspectedBy':
    '{{trigger}}: há suspeita: {{figures}}. Uma pessoa precisa confirmar ou descartar.',
  'verdict.unknown': 'Às cegas: não se sabe se os clientes são atendidos.',
  'verdict.unknownPart':
    'Parcialmente às cegas: {{trigger}} é desconhecido. Todo o resto está dentro dos limites.',
  'verdict.healthy': 'Saudável: tudo o que é medido está dentro dos limites.',
  'verdict.more_one': 'Mais {{count}} gatilho pede atenção.',
  'verdict.more_other': 'Mais {{count}} gatilhos pedem atenção.',
  'verdict.serving.v2':
    'A v2 ainda está ativa; o fallback ainda não está ativo.',
  'verdict.serving.rolling-back': 'Um rollback está em andamento.',
  'verdict.serving.contingency': 'O fluxo de fallback atende os clientes.',
  'verdict.serving.drifted':
    'Não é certo que o fluxo de fallback atenda os clientes: alguém mexeu na contingência.',
  'verdict.serving.unseen':
    'O fluxo de fallback atendia os clientes quando isso foi visto pela última vez; agora não pode ser visto.',
  'verdict.drifted':
    'Os gatilhos estão dentro dos limites, mas a contingência não está como o rollback a deixou.',
  'verdict.driftedWord': 'Com desvio',
  'verdict.serving.rolling-forward': 'O retorno à v2 está em andamento.',
  'verdict.serving.monitoring': 'A v2 voltou e está sob observação.',
  'rollback.start': 'Iniciar rollback',
  'rollback.proposed': 'Proposta: fazer rollback agora.',
  'rollback.proposedWhy':
    'Um gatilho disparou, e a política desta organização pede ao comandante do incidente que inicie o rollback.',
  'rollback.preview': 'Prévia',
  'rollback.why.permission':
    'Você não pode iniciar um rollback. Peça a permissão messaging-health.operation.execute.',
  'rollback.why.mode': 'Não há rollback a iniciar: o modo é {{mode}}.',
  'rollback.why.problems':
    'Não há rollback enquanto as anotações abaixo não forem corrigidas.',
  'rollback.why.template':
    'O template de rollback não está acessível: instale o plugin scaffolder neste portal.',
  'rollback.why.operation':
    'No caminho: {{kind}}, {{status}}, iniciado por {{person}}.',
  'rollback.why.return':
    'No caminho: {{kind}}, {{status}}, iniciado por {{person}}. Para que o fallback atenda de novo, aborte-o: se já alterou algo, um rollback toma o seu lugar.',
  'inTheWay.since': 'Iniciado',
  'inTheWay.goTo': 'Ir até ele',
  'preview.inTheWay': 'Não pode ser iniciado agora. {{obstacle}}',
  'rollback.reason': '{{organization}}: {{verdict}}',
  'rollback.reasonCalm':
    '{{organization}}: rollback decidido por uma pessoa, pelo seguinte motivo: ',
  'preview.title.rollback': 'O que um rollback de {{organization}} faria agora',
  'preview.title.roll-forward':
    'O que um retorno de {{organization}} à v2 faria agora',
  'preview.title.drift-correction':
    'O que corrigir {{organization}} faria agora',
  'preview.nothingWritten': 'Nada foi alterado por olhar.',
  'preview.holds': 'já está assim',
  'preview.change': 'mudaria',
  'preview.blocked': 'impossível no estado atual',
  'preview.failed': 'A prévia falhou: {{cause}}',
  'condition.confirm': 'Confirmar…',
  'condition.withdraw': 'Retirar…',
  'condition.confirmTitle': 'Confirmar: {{trigger}} em {{organization}}',
  'condition.confirmText':
    'O gatilho dispara na hora e um incidente é aberto ou reaproveitado. Seu nome e sua nota viram evidência.',
  'condition.confirmField': 'Qual é o impacto?',
  'condition.withdrawTitle': 'Retirar: {{trigger}} em {{organization}}',
  'condition.withdrawText':
    'O gatilho para de disparar. A confirmação fica na linha do tempo, e o seu motivo também.',
  'condition.withdrawField': 'Por que não procede?',
  'condition.allowedBy':
    'Para confirmar ou retirar, peça a permissão messaging-health.confirm.',
  'dialog.tooShort': 'Pelo menos 3 caracteres.',
  'dialog.refused': 'Nada foi alterado. {{cause}}',
};
