/** The steps of every kind of operation: their names, and what each is there for. */
export const steps = {
  'stepStatus.pending': 'not started',
  'stepStatus.running': 'running',
  'stepStatus.waiting': 'waiting',
  'stepStatus.failed': 'failed',
  'stepStatus.done': 'done and verified',
  'stepStatus.brokenOff': 'broken off',
  'stepStatus.waived': 'waived, not shown',
  'step.freeze-activations': 'Freeze new activations',
  'step.deactivate-v2': 'Deactivate the v2 workflow',
  'step.activate-fallback': 'Activate the fallback workflow',
  'step.suspend-automations': 'Suspend critical automations',
  'step.verify-webhooks': 'Verify webhooks without 5xx',
  'step.validate-conversations': 'Validate 3 real conversations',
  'step.open-incident': 'Open the incident',
  'step.check-preconditions': 'Check the preconditions',
  'step.restore-automations': 'Restore the automations',
  'step.activate-v2': 'Activate v2 again',
  'step.monitor': 'Monitor v2 under tighter limits',
  'step.validate-scenarios': 'Play the scenarios',
  'step.close-incident': 'Close the incident and lift the freeze',
  'stepMeans.freeze-activations':
    'From here on nobody can activate v2 for this organization.',
  'stepMeans.deactivate-v2':
    'v2 is taken out of service, and seen from outside to answer no more.',
  'stepMeans.activate-fallback':
    'The fallback is put into service, and seen from outside to serve.',
  'stepMeans.suspend-automations':
    'What could answer customers beside the fallback is switched off; how it was before is kept for the return.',
  'stepMeans.verify-webhooks':
    "The CRM's webhook has to answer without an error for a while.",
  'stepMeans.validate-conversations':
    'People look at three conversations and say that a person really served them.',
  'stepMeans.open-incident':
    'The record is made complete: decision, timeline, first hypotheses, message to the customer.',
  'stepMeans.check-preconditions':
    'The correction is reviewed by a second person, the smoke tests passed, the deployment window is open; nothing is changed yet.',
  'stepMeans.restore-automations':
    'What the rollback switched off gets back the state that was kept, unless somebody has changed it since.',
  'stepMeans.activate-v2':
    'The fallback ends and v2 begins, and v2 is seen from outside to serve.',
  'stepMeans.monitor':
    'v2 has to stay under tightened limits for the whole time, with figures to show it. A breach rolls back at once.',
  'stepMeans.validate-scenarios':
    'Invented people show that what failed before works now.',
  'stepMeans.close-incident':
    'Once everything is shown, the freeze ends and the incident is closed.',
} as const;
