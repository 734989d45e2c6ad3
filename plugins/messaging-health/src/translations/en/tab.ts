/** The entity tab and the overview card. */
export const tab = {
  'tab.title': 'Messaging health',
  'tab.mode': 'Mode',
  'tab.activations': 'Activations of v2',
  'tab.open': 'open',
  'tab.frozen': 'frozen',
  'tab.frozenWhy': '{{reason}} Since {{since}}, by {{by}}.',
  'tab.lookCloser': 'Show messaging health',
  'tab.triggers': 'Triggers',
  'tab.advisory': "Shown beside the runbook's triggers",
  'tab.advisoryMeans':
    'It fires nothing and is no part of the health; it helps to find the cause.',
  'tab.policy': 'When a trigger fires',
  'policy.notify': 'tells the roles',
  'policy.open-incident': 'opens an incident',
  'policy.propose-rollback':
    'opens an incident and asks the commander for a rollback',
  'policy.rollback':
    'opens an incident; the rollback starts by itself (once in 24 h, never while frozen or unknown)',
  'tab.history': 'Incidents of this organization',
  'tab.allIncidents': 'All incidents of this organization',
  'tab.noHistory': 'No earlier incident: good.',
  'tab.historyForbidden':
    'You may not see incidents. Ask for the permission messaging-health.incident.read.',
  'tab.openIncident': 'Open incident {{number}}',
  'verdict.ratio':
    '{{trigger}}: {{value}}, over the limit of {{limit}} for {{duration}}.',
  'verdict.ratioEnding':
    '{{trigger}}: {{value}}, back within the limit of {{limit}}. The alarm stands until it has stayed so.',
  'verdict.ratioBlind':
    '{{trigger}} was breaching when its figures stopped, {{duration}} ago.',
  'verdict.condition': '{{trigger}}: confirmed by {{by}}.',
  'verdict.conditionFiring': '{{trigger}}: confirmed.',
  'verdict.pending':
    '{{trigger}}: {{value}}, over the limit of {{limit}} for {{minutes}} of {{holds}}.',
  'verdict.early':
    'Early warning: {{trigger}} at {{value}}, ten times the limit of {{limit}} or more.',
  'verdict.suspected':
    'Suspected: {{trigger}}. A person has to confirm or rule it out.',
  'verdict.suspectedBy':
    'Suspected: {{trigger}}. {{figures}}. A person has to confirm or rule it out.',
  'verdict.unknown': 'Blind: it is not known whether customers are served.',
  'verdict.unknownPart':
    'Partly blind: {{trigger}} is unknown. Everything else is within its limits.',
  'verdict.healthy':
    'Healthy: everything that is watched is within its limits.',
  'verdict.more_one': '{{count}} more trigger needs attention.',
  'verdict.more_other': '{{count}} more triggers need attention.',
  'verdict.serving.v2': 'v2 is still running; the fallback is not running yet.',
  'verdict.serving.rolling-back': 'A rollback is under way.',
  'verdict.serving.contingency': 'The fallback flow serves the customers.',
  'verdict.serving.drifted':
    'Whether the fallback flow serves the customers is not sure: somebody has touched the contingency.',
  'verdict.serving.unseen':
    'The fallback flow served the customers when that was last seen; it can not be seen now.',
  'verdict.drifted':
    'The triggers are within their limits, but the contingency is not as the rollback left it.',
  'verdict.driftedWord': 'Drifted',
  'verdict.serving.rolling-forward': 'A roll-forward is under way.',
  'verdict.serving.monitoring': 'v2 is back and closely watched.',
  'rollback.start': 'Start rollback',
  'rollback.proposed': 'Proposed: roll back now.',
  'rollback.proposedWhy':
    'A trigger fires, and the policy of this organization asks the incident commander to start the rollback.',
  'rollback.preview': 'Preview',
  'rollback.why.permission':
    'You may not start a rollback. Ask for the permission messaging-health.operation.execute.',
  'rollback.why.mode': 'No rollback to start: the mode is {{mode}}.',
  'rollback.why.problems':
    'No rollback until the annotations below are mended.',
  'rollback.why.template':
    'The rollback template is not reachable: install the scaffolder plugin in this portal.',
  'rollback.why.operation':
    'In the way: {{kind}}, {{status}}, started by {{person}}.',
  'rollback.why.return':
    'In the way: {{kind}}, {{status}}, started by {{person}}. To have the fallback serve again, abort it: once it has changed something, a rollback takes its place.',
  'inTheWay.since': 'Started',
  'inTheWay.goTo': 'Go to it',
  'preview.inTheWay': 'It can not be started now. {{obstacle}}',
  'rollback.reason': '{{organization}}: {{verdict}}',
  'rollback.reasonCalm':
    '{{organization}}: rollback decided by a person, for the following reason: ',
  'preview.title.rollback': 'What a rollback of {{organization}} would do now',
  'preview.title.roll-forward':
    'What a return of {{organization}} to v2 would do now',
  'preview.title.drift-correction':
    'What putting {{organization}} right again would do now',
  'preview.nothingWritten': 'Nothing has been changed by looking.',
  'preview.holds': 'already so',
  'preview.change': 'would change',
  'preview.blocked': 'not possible as things stand',
  'preview.failed': 'The preview failed: {{cause}}',
  'condition.confirm': 'Confirm…',
  'condition.withdraw': 'Withdraw…',
  'condition.confirmTitle': 'Confirm: {{trigger}} at {{organization}}',
  'condition.confirmText':
    'The trigger will fire at once and an incident is opened or joined. Your name and note become evidence.',
  'condition.confirmField': 'What is the impact?',
  'condition.withdrawTitle': 'Withdraw: {{trigger}} at {{organization}}',
  'condition.withdrawText':
    'The trigger stops firing. The confirmation stays in the timeline, and so does your reason.',
  'condition.withdrawField': 'Why is it not so?',
  'condition.allowedBy':
    'To confirm or withdraw, ask for the permission messaging-health.confirm.',
  'dialog.tooShort': 'At least 3 characters.',
  'dialog.refused': 'Nothing was changed. {{cause}}',
} as const;
