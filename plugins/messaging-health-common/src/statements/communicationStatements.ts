/** What the system says about messages to customers. Keys are codes; values are English with `{{placeholders}}`. @public */
export const communicationStatements = {
  'communication.sent.initial':
    '{{person}} sent the first message to the customer, to {{recipients}}.',
  'communication.sent.update':
    '{{person}} sent an update to the customer, to {{recipients}}.',
  'communication.sent.stabilization':
    '{{person}} told the customer that service is stable, to {{recipients}}.',
  'communication.marked.initial':
    '{{person}} sent the first message to the customer by other means at {{sentAt}}, to {{recipients}}.',
  'communication.marked.update':
    '{{person}} sent an update to the customer by other means at {{sentAt}}, to {{recipients}}.',
  'communication.marked.stabilization':
    '{{person}} told the customer by other means at {{sentAt}} that service is stable, to {{recipients}}.',
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
    'The newest message to the customer went out at {{at}} (entry {{entry}} of the timeline). Somebody has to say that the customer knows of the contingency, and when the correction is expected.',
} as const;
