/** What the system says about what is owed in time. Keys are codes; values are English with `{{placeholders}}`. @public */
export const clockStatements = {
  'clock.diagnosis.warned':
    'The diagnosis has to begin by {{dueAt}}; {{percent}} % of the time is gone. Note a first finding, or decide the rollback.',
  'clock.diagnosis.missed':
    'The diagnosis had to begin by {{dueAt}}, and has not begun. Note a first finding, or decide the rollback.',
  'clock.diagnosis.late':
    'The diagnosis had to begin by {{dueAt}}; this was missed, and settled at {{endedAt}}.',
  'clock.rollback.warned':
    'The fallback has to serve by {{dueAt}}; {{percent}} % of the time is gone.',
  'clock.rollback.missed':
    'The fallback had to serve by {{dueAt}}, and has not been seen to serve.',
  'clock.rollback.late':
    'The fallback had to serve by {{dueAt}}; this was missed, and settled at {{endedAt}}.',
  'clock.preliminary-rca.warned':
    'The preliminary root cause analysis is owed by {{dueAt}}; {{percent}} % of the time is gone.',
  'clock.preliminary-rca.missed':
    'The preliminary root cause analysis was owed by {{dueAt}}, and is not there.',
  'clock.preliminary-rca.late':
    'The preliminary root cause analysis was owed by {{dueAt}}; this was missed, and settled at {{endedAt}}.',
  'clock.next-update.warned':
    'The customer was promised an update by {{dueAt}}; {{percent}} % of the time is gone.',
  'clock.next-update.missed':
    'The customer was promised an update by {{dueAt}}, and has not got it. Send it now.',
  'clock.next-update.late':
    'The customer was promised an update by {{dueAt}}; this was missed, and settled at {{endedAt}}.',
  'clock.next-update.nagged':
    'The customer still waits for the update that was promised by {{dueAt}} (reminder {{count}}). Send it now.',
  'clock.notify.warned':
    '{{incident}}, {{organization}}: {{percent}} % of the time until {{dueAt}} is gone',
  'clock.notify.missed':
    '{{incident}}, {{organization}}: missed, it was due at {{dueAt}}',
} as const;
