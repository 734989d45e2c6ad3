import { communicationStatements } from '../communicationStatements';

export const communicationInPortuguese: Record<
  keyof typeof communicationStatements,
  string
> = {
  'communication.sent.initial':
    '{{person}} enviou a mensagem inicial ao cliente, para {{recipients}}.',
  'communication.sent.update':
    '{{person}} enviou uma atualização ao cliente, para {{recipients}}.',
  'communication.sent.stabilization':
    '{{person}} informou ao cliente que o atendimento está estável, para {{recipients}}.',
  'communication.marked.initial':
    '{{person}} enviou a mensagem inicial ao cliente por outro meio em {{sentAt}}, para {{recipients}}.',
  'communication.marked.update':
    '{{person}} enviou uma atualização ao cliente por outro meio em {{sentAt}}, para {{recipients}}.',
  'communication.marked.stabilization':
    '{{person}} informou ao cliente por outro meio em {{sentAt}} que o atendimento está estável, para {{recipients}}.',
  'communication.title.initial.en': '{{organization}}: messaging is unstable',
  'communication.title.initial.pt':
    '{{organization}}: instabilidade na mensageria',
  'communication.title.update.en': '{{organization}}: update on messaging',
  'communication.title.update.pt':
    '{{organization}}: atualização sobre a mensageria',
  'communication.title.stabilization.en': '{{organization}}: service is stable',
  'communication.title.stabilization.pt':
    '{{organization}}: atendimento estabilizado',
  'communication.contingency-told':
    'A mensagem mais recente ao cliente saiu em {{at}} (registro {{entry}} da linha do tempo). Alguém precisa afirmar que o cliente sabe da contingência e de quando a correção é esperada.',
};
