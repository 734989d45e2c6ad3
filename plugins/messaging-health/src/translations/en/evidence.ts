/** What evidence says in words; what it does not say is shown as recorded. */
export const evidence = {
  'evidence.figures': '{{failed}} of {{total}} failed',
  'evidence.reason': 'Reason',
  'evidence.raw': 'As recorded',
  'evidence.when': 'When',
  'evidence.pointsHold': '{{holding}} of {{all}} points hold',
  'evidence.subject': 'What was touched: {{subject}}',
  'evidence.monitored':
    'The tightened limits held for {{duration}}, looked at {{looks}} times; the time began anew {{restarts}} times.',
  'evidence.monitoredSince': 'Watched since',
  'evidence.scenarioOutcome':
    'Scenario "{{scenario}}", round {{round}}: {{outcome}}',
  'evidence.scenarioHolds': 'works',
  'evidence.scenarioFails': 'does not work',
  'driftKind.v2-active': 'v2 was active again',
  'driftKind.v2-executing': 'v2 executed again',
  'driftKind.fallback-inactive': 'The fallback was not active any more',
  'driftKind.fallback-unserved': 'The fallback was not served any more',
  'driftKind.automation-enabled': 'An automation was on again',
  'driftKind.automation-changed': 'A suspended automation was changed',
} as const;
