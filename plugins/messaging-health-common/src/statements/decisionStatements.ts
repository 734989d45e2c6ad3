/** What the system says about people's decisions about operations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const decisionStatements = {
  'decision.approval.waiting':
    'Waits for a second person: {{person}} asked for this {{kind}}, so somebody else has to approve it before it goes on.',
  'decision.approved': '{{person}} approved the {{kind}} as second person.',
  'decision.approved-with-note':
    '{{person}} approved the {{kind}} as second person: {{note}}',
  'decision.pause-asked':
    '{{person}} asked to pause the {{kind}} before its next step that may be put off: {{reason}}',
  'decision.resumed': '{{person}} had the {{kind}} go on.',
  'decision.put-right':
    '{{person}} had the {{kind}} put the contingency right again: {{reason}}',
  'decision.left-unserved':
    '{{person}} ended the {{kind}} and said that nobody need serve the customers: {{reason}}',
  'decision.next.start-anew':
    'Abort operation {{operation}}, then start the {{kind}} anew: that belongs to an incident that is open.',
  'decision.waived':
    '{{person}} decided to go on with {{signed}} sign-offs: {{reason}} The contingency is not verified by this.',
  'decision.abort-asked':
    '{{person}} aborts the {{kind}}: {{reason}} Nobody was proved to serve the customers, so the fallback is put into service first.',
  'decision.operation-decided': '{{person}} decided a {{kind}}: {{reason}}',
  'decision.operation-aborted': '{{person}} aborted the {{kind}}: {{reason}}',
  'decision.operation-handed-over':
    'The {{kind}} ended, and a rollback took its place, by {{person}}: {{reason}}',
  'decision.incident-monitoring':
    'v2 serves the customers again and is monitored.',
  'decision.incident-resolved':
    'v2 held for the whole time it was monitored; the correction stands at {{correction}}.',
  'decision.incident-closed':
    'The incident is closed: v2 has been live again since {{since}}.',
} as const;
