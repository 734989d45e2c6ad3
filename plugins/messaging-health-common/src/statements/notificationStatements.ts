/** What people are notified of. Keys are codes; values are English with `{{placeholders}}`. @public */
export const notificationStatements = {
  'notify.firing': '{{organization}}: {{trigger}} fires',
  'notify.rollback-proposed':
    'Start the rollback of {{organization}}? {{trigger}} fires',
  'notify.rollback-started':
    'Rollback of {{organization}} started by its policy: {{trigger}} fires',
  'notify.incident-open': 'Incident {{incident}} is open: {{organization}}',
  'notify.suspected': '{{organization}}: {{trigger}} is suspected',
  'notify.suspected-why': '{{figures}} Confirm it if you see the impact.',
  'notify.blind': '{{organization}}: {{trigger}} can not be judged',
  'notify.blind-many': '{{count}} organizations: {{trigger}} can not be judged',
  'notify.blind-why': 'Since {{since}}: {{because}} Concerned: {{names}}.',
  'notify.blind-why-more':
    'Since {{since}}: {{because}} Concerned: {{names}} and {{more}} more.',
  'notify.rounds-late': 'Rounds over the signal sources are late',
  'notify.rounds-late-why':
    'The newest took {{took}} s; one begins every {{interval}} s. {{count}} in a row were late, so firing is noticed later than it should be.',

  'suspicion.volume':
    '{{observed}} new conversations in {{minutes}} min where {{usual}} are usual; under {{limit}} is suspected.',
  'suspicion.failures':
    '{{failed}} of {{total}} new conversations in {{minutes}} min have no contact ({{percent}} %, limit {{limit}} %).',
  'suspicion.groups':
    '{{observed}} groups of duplicates appeared in {{minutes}} min; {{limit}} or more are suspected.',
  'suspicion.without-figures':
    '{{trigger}} is suspected; no figures came with it.',
} as const;
