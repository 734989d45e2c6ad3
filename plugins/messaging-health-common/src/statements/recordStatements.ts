/** What the system says about what people make of an incident. Keys are codes; values are English with `{{placeholders}}`. @public */
export const recordStatements = {
  'record.closing.detection.present':
    'Detected at {{at}}; what showed it is kept as evidence.',
  'record.closing.detection.missing':
    'The detection with what showed it: whoever saw it reports the organization again.',
  'record.closing.decision.present': 'A rollback was decided at {{at}}.',
  'record.closing.decision.not-needed':
    'No rollback was needed: it was resolved without one.',
  'record.closing.decision.missing':
    'The decision of a rollback: the incident commander decides it or, where none is needed, resolves the incident with a reason.',
  'record.closing.error-logs.present':
    'Error lines kept as evidence: webhook {{webhook}}, identity {{identity}}, stage moves {{stageMove}}. Where it is 0, the source answered: none in this span.',
  'record.closing.error-logs.none':
    'Error logs: the sources of webhook, identity and stage moves each answered: none in this span.',
  'record.closing.error-logs.attached':
    'Error lines kept as evidence: webhook {{webhook}}, identity {{identity}}, stage moves {{stageMove}}. Where it is 0, the source answered: none in this span; where no source answered, this was attached: {{files}}.',
  'record.closing.error-logs.missing':
    'Error logs ({{signals}}): no source gave lines, or answered that there were none. CRM operations attaches them as text, CSV or JSON.',
  'record.closing.restoration.present':
    'Customers were served again at {{at}}, as verified.',
  'record.closing.restoration.missing':
    'The time at which customers were verified to be served again: CRM operations finishes the rollback or the return, or the incident is resolved with a reason.',
  'record.closing.final-rca.present': 'The root cause analysis is final.',
  'record.closing.final-rca.missing':
    'A final root cause analysis: the incident commander publishes it.',
  'record.closing.corrective-actions.present':
    'Corrective actions with owner and due date: {{count}}; none that blocks the return is open.',
  'record.closing.corrective-actions.missing':
    'A corrective action with owner and due date: the incident commander adds one.',
  'record.closing.corrective-actions.blocking':
    'Corrective actions that block the return are still open ({{titles}}): their owners finish them.',
  'record.closing.go-live.present': 'The go-live of v2: {{at}}.',
  'record.closing.go-live.not-needed': 'v2 was never taken out of service.',
  'record.closing.go-live.missing':
    'The new go-live date of v2: the incident commander plans it.',

  'record.severity-changed':
    '{{person}} changed the severity from {{from}} to {{to}}: {{reason}}',
  'record.severity-raised':
    'The severity rose from {{from}} to {{to}}, since {{trigger}} fired, too.',
  'record.role-handed-over':
    '{{person}} handed the role {{role}} to {{holder}}.',
  'record.role-handed-over-with-note':
    '{{person}} handed the role {{role}} to {{holder}}: {{note}}',
  'record.hypothesis-added': '{{person}} suspects: {{text}}',
  'record.hypothesis-evidence-for':
    '{{person}} says that {{what}} speaks for the hypothesis: {{text}}',
  'record.hypothesis-evidence-against':
    '{{person}} says that {{what}} speaks against the hypothesis: {{text}}',
  'record.hypothesis-confirmed':
    '{{person}} confirmed the hypothesis ({{text}}): {{reason}}',
  'record.hypothesis-refuted':
    '{{person}} refuted the hypothesis ({{text}}): {{reason}}',
  'record.hypothesis-open':
    '{{person}} reopened the hypothesis ({{text}}): {{reason}}',
  'record.action-added':
    '{{person}} added the corrective action "{{title}}" for {{owner}}, due on {{dueOn}}.',
  'record.action-changed':
    '{{person}} changed the corrective action "{{title}}" (now for {{owner}}, due on {{dueOn}}): {{reason}}',
  'record.action-done':
    '{{person}} says that the corrective action "{{title}}" is done.',
  'record.action-done-with-note':
    '{{person}} says that the corrective action "{{title}}" is done: {{note}}',
  'record.action-withdrawn':
    '{{person}} withdrew the corrective action "{{title}}": {{reason}}',
  'record.go-live-planned': '{{person}} planned the return of v2 for {{at}}.',
  'record.go-live-planned-with-note':
    '{{person}} planned the return of v2 for {{at}}: {{note}}',
  'record.resolved-by-person': 'Resolved by {{person}}: {{reason}}',
  'record.restored-by-person':
    '{{person}} says that customers are served: {{reason}}. No trigger fires.',
  'record.not-closed-yet':
    'Resolved, and not closed yet. The record lacks: {{missing}}',

  'record.notify.handed-over':
    '{{incident}} ({{organization}}): you are {{role}}',
  'record.notify.action-overdue':
    '{{incident}} ({{organization}}): a corrective action is overdue',
  'record.return-blocked':
    'Corrective actions of {{incident}} that block the return are open: {{titles}}.',
  'record.return-free':
    'No corrective action of {{incident}} blocks the return.',
} as const;
