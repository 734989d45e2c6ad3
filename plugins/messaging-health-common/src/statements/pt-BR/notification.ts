import { notificationStatements } from '../notificationStatements';

export const notificationInPortuguese: Record<
  keyof typeof notificationStatements,
  string
> = {
  'notify.firing': '{{organization}}: {{trigger}} disparou',
  'notify.rollback-proposed':
    'Iniciar o rollback de {{organization}}? {{trigger}} disparou',
  'notify.rollback-started':
    'Rollback de {{organization}} iniciado pela política: {{trigger}} disparou',
  'notify.incident-open':
    'O incidente {{incident}} está aberto: {{organization}}',
  'notify.suspected': '{{organization}}: suspeita de {{trigger}}',
  'notify.suspected-why': '{{figures}} Confirme se você vê o impacto.',
  'notify.blind': '{{organization}}: {{trigger}} não pode ser avaliado',
  'notify.blind-many':
    '{{count}} organizações: {{trigger}} não pode ser avaliado',
  'notify.blind-why': 'Desde {{since}}: {{because}} Afetadas: {{names}}.',
  'notify.blind-why-more':
    'Desde {{since}}: {{because}} Afetadas: {{names}} e mais {{more}}.',
  'notify.rounds-late': 'As rodadas pelas fontes de sinais estão atrasadas',
  'notify.rounds-late-why':
    'A última levou {{took}} s; uma começa a cada {{interval}} s. {{count}} seguidas atrasaram, então um disparo é notado mais tarde do que deveria.',

  'suspicion.volume':
    '{{observed}} conversas novas em {{minutes}} min onde o usual são {{usual}}; abaixo de {{limit}} há suspeita.',
  'suspicion.failures':
    '{{failed}} de {{total}} conversas novas em {{minutes}} min estão sem contato ({{percent}} %, limite {{limit}} %).',
  'suspicion.groups':
    '{{observed}} grupos de duplicados surgiram em {{minutes}} min; há suspeita a partir de {{limit}}.',
  'suspicion.without-figures':
    'Há suspeita de {{trigger}}; não vieram números com ela.',
};
