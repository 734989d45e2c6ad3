/** The page of all organizations. */
export const fleet = {
  'page.title': 'Messaging health',
  'page.subtitle': 'Instagram and WhatsApp conversations, by organization',
  'page.tabs': 'Views',
  'page.organizations': 'Organizations',
  'page.incidents': 'Incidents',
  'fleet.verdict.breached_one':
    '{{count}} organization is breached: its customers may not be served now.',
  'fleet.verdict.breached_other':
    '{{count}} organizations are breached: their customers may not be served now.',
  'fleet.verdict.unknown_one':
    'Nothing is known to be breached, but {{count}} organization is unknown: we are blind there.',
  'fleet.verdict.unknown_other':
    'Nothing is known to be breached, but {{count}} organizations are unknown: we are blind there.',
  'fleet.verdict.at-risk_one': '{{count}} organization is at risk.',
  'fleet.verdict.at-risk_other': '{{count}} organizations are at risk.',
  'fleet.verdict.healthy': 'All organizations are healthy.',
  'fleet.filter': 'Show only: {{word}} ({{number}})',
  'fleet.counts': 'Organizations by health',
  'fleet.search': 'Search organizations',
  'fleet.shown_one': '{{count}} organization',
  'fleet.shown_other': '{{count}} organizations',
  'fleet.organization': 'Organization',
  'fleet.health': 'Health',
  'fleet.worst': 'What speaks loudest',
  'fleet.mode': 'Mode',
  'fleet.incident': 'Open incident',
  'fleet.problems_one': '{{count}} annotation to mend',
  'fleet.problems_other': '{{count}} annotations to mend',
  'fleet.frozen': 'frozen',
  'fleet.operation': '{{kind}} {{status}}',
  'fleet.none.title': 'No organization yet',
  'fleet.none.text':
    'Give an entity of the catalog this annotation, with the UUID that the organization has in the CRM:',
  'fleet.noMatch': 'No organization fits this filter.',
  'fleet.clear': 'Show all',
  'fleet.unusable_one':
    '{{count}} entity claims to be an organization but bears no usable id',
  'fleet.unusable_other':
    '{{count}} entities claim to be organizations but bear no usable id',
} as const;
