/** What the customer is told, the root cause analysis, and what is handed out. */
export const customer = {
  'customer.messages': 'Messages to the customer',
  'customer.sent': 'Sent messages',
  'customer.nothingSent': 'Nothing has been sent to the customer yet.',
  'customer.kind.initial': 'First message',
  'customer.kind.update': 'Update',
  'customer.kind.stabilization': 'Stabilization message',
  'customer.via.notifications': 'Through the notifications, to',
  'customer.via.manual': 'By hand, to',
  'customer.promised': 'Next update promised for',
  'customer.erased': 'The text was erased.',
  'rca.title': 'Root cause analysis',
  'rca.none': 'Nobody has written one yet.',
  'rca.stage.draft': 'Draft',
  'rca.stage.preliminary': 'Preliminary',
  'rca.stage.final': 'Final',
  'dossier.title': 'Dossier of {{number}}',
} as const;
