import { clockStatements } from '../clockStatements';

export const clockInPortuguese: Record<keyof typeof clockStatements, string> = {
  'clock.diagnosis.warned':
    'O diagnóstico precisa começar até {{dueAt}}; {{percent}} % do prazo já passou. Anote um primeiro achado ou decida o rollback.',
  'clock.diagnosis.missed':
    'O diagnóstico precisava começar até {{dueAt}} e não começou. Anote um primeiro achado ou decida o rollback.',
  'clock.diagnosis.late':
    'O diagnóstico precisava começar até {{dueAt}}; o prazo foi perdido, e a pendência terminou em {{endedAt}}.',
  'clock.rollback.warned':
    'O fallback precisa atender até {{dueAt}}; {{percent}} % do prazo já passou.',
  'clock.rollback.missed':
    'O fallback precisava atender até {{dueAt}}, e ninguém o viu atender.',
  'clock.rollback.late':
    'O fallback precisava atender até {{dueAt}}; o prazo foi perdido, e a pendência terminou em {{endedAt}}.',
  'clock.preliminary-rca.warned':
    'O RCA preliminar é devido até {{dueAt}}; {{percent}} % do prazo já passou.',
  'clock.preliminary-rca.missed':
    'O RCA preliminar era devido até {{dueAt}} e não existe.',
  'clock.preliminary-rca.late':
    'O RCA preliminar era devido até {{dueAt}}; o prazo foi perdido, e a pendência terminou em {{endedAt}}.',
  'clock.next-update.warned':
    'Uma atualização foi prometida ao cliente até {{dueAt}}; {{percent}} % do prazo já passou.',
  'clock.next-update.missed':
    'Uma atualização foi prometida ao cliente até {{dueAt}}, e ele não a recebeu. Envie-a agora.',
  'clock.next-update.late':
    'Uma atualização foi prometida ao cliente até {{dueAt}}; o prazo foi perdido, e a pendência terminou em {{endedAt}}.',
  'clock.next-update.nagged':
    'O cliente ainda espera a atualização prometida até {{dueAt}} (lembrete {{count}}). Envie-a agora.',
  'clock.notify.warned':
    '{{incident}}, {{organization}}: {{percent}} % do prazo até {{dueAt}} já passou',
  'clock.notify.missed':
    '{{incident}}, {{organization}}: prazo perdido, era até {{dueAt}}',
};
