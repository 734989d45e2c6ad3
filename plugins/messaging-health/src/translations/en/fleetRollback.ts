/** The rollback of several organizations at once. */
export const fleetRollback = {
  'select.column': 'Choose',
  'select.one': 'Choose {{organization}}',
  'select.impossible':
    '{{organization}} can not be chosen: annotations have to be mended first',
  'select.page': 'Choose all on this page',
  'select.chosen_one': '{{count}} organization chosen',
  'select.chosen_other': '{{count}} organizations chosen',
  'select.clear': 'Choose none',
  'select.rollBack_one': 'Roll back {{count}} organization',
  'select.rollBack_other': 'Roll back {{count}} organizations',
  'select.tooFew': 'Choose at least two; a single one has its own button.',
  'select.tooMany': 'At most {{most}} at once.',
  'select.noTemplate':
    'The template of fleet rollbacks is not reachable: install the scaffolder plugin in this portal.',
  'select.mayNot':
    'To roll organizations back, ask for the permission messaging-health.operation.execute.',
  'fleet.rehearsal': 'Rehearsal',
  'fleet.drifts_one': '{{count}} drift',
  'fleet.drifts_other': '{{count}} drifts',
  'fleetRollbacks.title': 'Fleet rollbacks',
  'fleetRollbacks.underWay': 'Fleet rollbacks under way',
  'fleetRollbacks.ended': 'Ended ones ({{number}})',
  'fleetRollbacks.failed':
    'Whether fleet rollbacks are under way is unknown, they can not be asked for: {{cause}}',
  'fleetRollbacks.stale':
    'Fleet rollbacks can not be asked for just now; what is shown is older: {{cause}}',
  'fleetRollbacks.of_one': 'Fleet rollback of {{count}} organization',
  'fleetRollbacks.of_other': 'Fleet rollback of {{count}} organizations',
  'fleetRollback.status.running': 'running',
  'fleetRollback.status.stopped': 'stopped, waits for a decision',
  'fleetRollback.status.succeeded': 'done',
  'fleetRollback.status.ended': 'ended by a person',
  'fleetRollback.verdict.running':
    'Fleet rollback under way: {{served}} of {{all}} organizations are proved to be served.',
  'fleetRollback.verdict.stopped':
    'Fleet rollback stopped: {{served}} of {{all}} organizations are proved to be served. A person has to decide.',
  'fleetRollback.verdict.succeeded':
    'Fleet rollback done: all {{all}} organizations are proved to be served.',
  'fleetRollback.verdict.ended':
    'Fleet rollback ended by a person: {{served}} of {{all}} organizations are proved to be served.',
  'fleetRollback.id': 'fleet rollback id',
  'fleetRollback.waves': 'One first, then {{size}} at a time',
  'fleetRollback.finished': 'Ended',
  'fleetRollback.canary': 'First one (canary)',
  'fleetRollback.wave': 'Wave {{wave}}',
  'fleetRollback.waveCount': '{{served}} of {{all}} served',
  'fleetRollback.current': 'under way',
  'fleetRollback.stopped': 'Stopped',
  'fleetRollback.do.title': 'What to do now',
  'fleetRollback.do.openOperation': 'Operation of {{organization}}',
  'fleetRollback.do.openTab': 'Page of {{organization}}',
  'fleetRollback.do.failed':
    'it says what serves its customers, and what to do. Resume it there; once they are proved to be served, it counts here.',
  'fleetRollback.do.aborted':
    'its rollback was ended. Look there who serves its customers, and start another one if they need it.',
  'fleetRollback.do.inTheWay':
    'its return to v2 is under way. Abort it there, and a rollback takes its place.',
  'fleetRollback.do.refused':
    'mend what it was refused for, and start its rollback there.',
  'fleetRollback.do.then':
    'Then, or at once: "Go on…" begins the rollbacks that still wait, past these; "End…" leaves those on v2. Until then nothing more is begun.',
  'fleetRollback.continue': 'Go on…',
  'fleetRollback.continueTitle': 'Go on past what failed?',
  'fleetRollback.continueText_one':
    'The next rollbacks are begun, although {{count}} organization failed or was refused: {{organizations}}. It stays as it is, and needs its own decision.',
  'fleetRollback.continueText_other':
    'The next rollbacks are begun, although {{count}} organizations failed or were refused: {{organizations}}. They stay as they are, and each needs its own decision.',
  'fleetRollback.continueConfirm': 'Go on now',
  'fleetRollback.end': 'End…',
  'fleetRollback.endTitle': 'End this fleet rollback?',
  'fleetRollback.endText':
    'No further rollback is begun: {{queued}} organizations that still wait stay on v2. The rollbacks under way ({{running}}) go on, each by itself.',
  'fleetRollback.endConfirm': 'End it now',
  'fleetRollback.field': 'Why?',
  'fleetRollback.decisions': 'Decisions',
  'fleetRollback.decision.continue': '{{person}} had it go on: {{reason}}',
  'fleetRollback.decision.end': '{{person}} ended it: {{reason}}',
  'fleetRollback.unknown.title': 'No such fleet rollback',
  'fleetRollback.unknown.text':
    'There is no fleet rollback {{id}}. Check the link.',
  'fleetRollback.back': 'All organizations',
  'member.queued': 'waits for its turn',
  'member.running': 'being rolled back',
  'member.served': 'served again',
  'member.finished': 'finished',
  'member.failed': 'failed',
  'member.refused': 'refused',
  'member.skipped': 'not begun',
} as const;
