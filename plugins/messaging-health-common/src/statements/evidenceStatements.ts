/** What the system says about evidence and attachments. Keys are codes; values are English with `{{placeholders}}`. @public */
export const evidenceStatements = {
  'evidence.lines.webhook':
    '{{source}}: error lines of the webhook ({{shown}} of {{total}} kept).',
  'evidence.lines.identity':
    '{{source}}: failed identity resolutions ({{shown}} of {{total}} kept).',
  'evidence.lines.stage-move':
    '{{source}}: error lines of stage moves ({{shown}} of {{total}} kept).',
  'evidence.workflow-states':
    '{{source}}: state of the workflows ({{shown}} of {{total}} kept).',
  'evidence.automation-states':
    '{{source}}: state of the automations ({{shown}} of {{total}} kept).',
  'evidence.detection-figures':
    '{{source}}: figures behind the verdict ({{shown}} of {{total}} kept).',
  'evidence.silent.webhook':
    'No error lines of the webhook from {{source}}: {{cause}}',
  'evidence.silent.identity':
    'No failed identity resolutions from {{source}}: {{cause}}',
  'evidence.silent.stage-move':
    'No error lines of stage moves from {{source}}: {{cause}}',
  'evidence.silent.workflow-states':
    'No state of the workflows from {{source}}: {{cause}}',
  'evidence.silent.automation-states':
    'No state of the automations from {{source}}: {{cause}}',
  'evidence.silent.detection-figures':
    'No figures behind the verdict from {{source}}: {{cause}}',
  'evidence.no-source.webhook':
    'No error lines of the webhook: no installed module can give them.',
  'evidence.no-source.identity':
    'No failed identity resolutions: no installed module can give them.',
  'evidence.no-source.stage-move':
    'No error lines of stage moves: no installed module can give them.',
  'evidence.attached': '{{person}} attached {{name}} ({{size}} bytes).',
  'evidence.attached-with-note':
    '{{person}} attached {{name}} ({{size}} bytes): {{note}}',
} as const;
