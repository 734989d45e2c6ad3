import { fleetRollbackStatements } from '../fleetRollbackStatements';

export const fleetRollbackInPortuguese: Record<
  keyof typeof fleetRollbackStatements,
  string
> = {
  'fleet.begun-as-canary':
    '{{person}} decidiu isto para {{count}} organizações de uma vez, esta em primeiro lugar (rollback de frota {{fleet}}): {{reason}}',
  'fleet.begun-in-wave':
    '{{person}} decidiu isto para {{count}} organizações de uma vez, esta na onda {{wave}} (rollback de frota {{fleet}}): {{reason}}',
  'fleet.continued':
    '{{person}} mandou o rollback de frota {{fleet}} seguir além do que falhou: {{reason}}',
  'fleet.ended':
    '{{person}} encerrou o rollback de frota {{fleet}}: {{reason}}',

  'fleet.member.joined':
    'A operação {{operation}} já estava em andamento e foi adotada.',
  'fleet.member.in-contingency':
    'Já estava em contingência: não foi preciso iniciar nada.',
  'fleet.member.served': 'Está comprovado que seus clientes são atendidos.',
  'fleet.member.finished': 'Seu rollback está completo.',
  'fleet.member.failed': 'Seu rollback falhou em {{step}}: {{cause}}',
  'fleet.member.aborted':
    'Seu rollback foi abortado por {{person}}: {{reason}}',
  'fleet.member.in-the-way':
    'Não foi possível iniciar um rollback: há uma operação {{kind}} em andamento ({{operation}}). Aborte-a, e o rollback é feito.',
  'fleet.member.refused': 'Não foi possível iniciar um rollback: {{cause}}',
  'fleet.member.skipped': 'O rollback de frota foi encerrado antes da sua vez.',

  'fleet.stopped':
    '{{organization}}: {{because}} Nada mais é iniciado até que alguém decida seguir ou encerrar.',
  'fleet.stopped.several':
    '{{organization}} e mais {{others}}: {{because}} Nada mais é iniciado até que alguém decida seguir ou encerrar.',
  'fleet.stopped.unserved':
    'Todas tiveram sua vez. Não atendidas: {{organizations}}. Retome seus rollbacks ou encerre o rollback de frota.',

  'fleet.notify.stopped': 'O rollback de frota parou em {{organization}}',
};
