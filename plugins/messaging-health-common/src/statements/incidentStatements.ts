/** What the system says about incidents. Keys are codes; values are English with `{{placeholders}}`. @public */
export const incidentStatements = {
  'incident.detected.webhook-5xx':
    'Webhook errors over the limit: {{failed}} of {{total}} requests failed ({{percent}} %, limit {{limit}} %).',
  'incident.detected.identity-failure':
    'Identity failures over the limit: {{failed}} of {{total}} resolutions failed ({{percent}} %, limit {{limit}} %).',
  'incident.detected.stage-move-failure':
    'Stage move failures over the limit: {{failed}} of {{total}} moves failed ({{percent}} %, limit {{limit}} %).',
  'incident.detected.execution-failure':
    'Failed executions over the limit: {{failed}} of {{total}} executions failed ({{percent}} %, limit {{limit}} %).',
  'incident.detected.whatsapp-regression':
    'WhatsApp regression confirmed by {{person}}: {{note}}',
  'incident.detected.duplicates':
    'Relevant duplicates confirmed by {{person}}: {{note}}',
  'incident.detected.without-figures':
    'The trigger {{trigger}} fired; no figures came with it.',
  'incident.opened-by-person': 'Opened by {{person}}: {{reason}}',
  'incident.joined-by-person':
    '{{person}} reported the organization again: {{reason}}',

  'incident.status.diagnosing': 'Status: the cause is being looked for.',
  'incident.status.mitigating': 'Status: a rollback is under way.',
  'incident.status.mitigated':
    'Status: mitigated. Customers are served by the fallback, and the record is complete up to here.',
  'incident.status.monitoring': 'Status: v2 is back and being watched.',
  'incident.status.resolved': 'Status: resolved.',
  'incident.status.closed': 'Closed by {{person}}: {{reason}}',
  'incident.status.dismissed': 'Dismissed by {{person}}: {{reason}}',

  'incident.rollback-decided': 'Rollback decided by {{person}}: {{reason}}',
  'incident.rollback-proposed':
    'The policy proposes a rollback: the incident commander is asked to start it.',
  'incident.step.started': 'Step {{step}} started (attempt {{attempt}}).',
  'incident.step.done': 'Step {{step}} is done, and verified.',
  'incident.step.failed': 'Step {{step}} failed: {{cause}}',
  'incident.step.waiting': 'Step {{step}} waits.',
  'incident.step.waived': 'Step {{step}} was passed over: {{because}}',
  'incident.signed-off':
    '{{person}} signed conversation {{conversation}} off as served by a person.',
  'incident.signed-off-with-note':
    '{{person}} signed conversation {{conversation}} off as served by a person: {{note}}',
  'incident.restored':
    'Customers are served again: the webhooks were seen to answer without errors.',
  'incident.rollback-aborted': '{{person}} aborted the rollback: {{reason}}',
  'incident.note': '{{person}}: {{text}}',
  'incident.customer-message-ready':
    'The first message to {{organization}} is ready to be sent.',
  'incident.record-incomplete': 'The record still lacks: {{missing}}.',

  'incident.hypothesis.webhook-5xx':
    'Since webhook requests failed on the server, suspect the newest v2 workflow, the release of the CRM webhook, or what that webhook depends on.',
  'incident.hypothesis.identity-failure':
    'Since contacts could not be resolved, suspect the identity data that v2 sends, or contacts that were merged or imported lately.',
  'incident.hypothesis.stage-move-failure':
    'Since stage moves were refused, suspect renamed or removed pipeline stages, or the payload that v2 sends for a move.',
  'incident.hypothesis.execution-failure':
    'Since executions of the running workflow failed in n8n, suspect its newest version, a credential that ran out, or a system that it calls.',
  'incident.hypothesis.whatsapp-regression':
    'Since WhatsApp regressed, suspect a path that v2 changed for both channels, or the WhatsApp inbox connection.',
  'incident.hypothesis.duplicates':
    'Since contacts or conversations were doubled, suspect events that v2 handles twice, or an idempotency key that changed.',
  'incident.hypothesis.reported':
    'No trigger had fired when the incident was opened; start from the report: {{reason}}',

  'incident.notify.opened': 'Incident {{incident}}: {{organization}}',
  'incident.notify.operation-failed':
    '{{organization}}: the {{kind}} failed at {{step}}',
  'incident.notify.monitor-overdue':
    '{{organization}}: v2 is back, and still not shown to hold',
  'incident.notify.operation-approval':
    '{{organization}}: an operation waits for a second person',
  'incident.notify.operation-waiting':
    'Rollback of {{organization}} waits for {{count}} sign-offs',
} as const;
