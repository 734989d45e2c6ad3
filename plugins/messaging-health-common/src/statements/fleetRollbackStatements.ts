/** What the system says about fleet rollbacks. Keys are codes; values are English with `{{placeholders}}`. @public */
export const fleetRollbackStatements = {
  'fleet.begun-as-canary':
    '{{person}} decided on this for {{count}} organizations at once, this one first (fleet rollback {{fleet}}): {{reason}}',
  'fleet.begun-in-wave':
    '{{person}} decided on this for {{count}} organizations at once, this one in wave {{wave}} (fleet rollback {{fleet}}): {{reason}}',
  'fleet.continued':
    '{{person}} had fleet rollback {{fleet}} go on past what failed: {{reason}}',
  'fleet.ended': '{{person}} ended fleet rollback {{fleet}}: {{reason}}',

  'fleet.member.joined':
    'Operation {{operation}} was under way already, and was joined.',
  'fleet.member.in-contingency':
    'In contingency already: nothing had to be begun.',
  'fleet.member.served': 'Its customers are proved to be served.',
  'fleet.member.finished': 'Its rollback is complete.',
  'fleet.member.failed': 'Its rollback failed at {{step}}: {{cause}}',
  'fleet.member.aborted': 'Its rollback was aborted by {{person}}: {{reason}}',
  'fleet.member.in-the-way':
    'No rollback could be begun: a {{kind}} is under way (operation {{operation}}). Abort it, and it is rolled back.',
  'fleet.member.refused': 'No rollback could be begun: {{cause}}',
  'fleet.member.skipped': 'The fleet rollback ended before its turn.',

  'fleet.stopped':
    '{{organization}}: {{because}} Nothing more is begun until somebody decides to go on or to end.',
  'fleet.stopped.several':
    '{{organization}}, and {{others}} more: {{because}} Nothing more is begun until somebody decides to go on or to end.',
  'fleet.stopped.unserved':
    'All have had their turn. Not served: {{organizations}}. Resume their rollbacks, or end the fleet rollback.',

  'fleet.notify.stopped': 'The fleet rollback stands still at {{organization}}',
} as const;
