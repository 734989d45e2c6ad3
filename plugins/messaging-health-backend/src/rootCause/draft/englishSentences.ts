/** What a drafted analysis is made of, in English. A value between braces is shown as it is, and does nothing in Markdown. */
export const englishSentences = {
  'heading.title': 'Root cause analysis of {{number}}',
  'heading.summary': 'Summary',
  'heading.impact': 'Impact',
  'heading.chronology': 'Chronology',
  'heading.cause': 'Cause',
  'heading.well': 'What went well',
  'heading.badly': 'What did not go well',
  'heading.actions': 'Corrective actions',
  'heading.questions': 'Open questions',

  'summary.detected':
    'The incident of {{organization}} was detected on {{time}}, with severity "{{severity}}".',
  'summary.what': 'What was seen: {{statement}}',
  'summary.decided':
    'A rollback was decided on {{time}}, {{duration}} after detection.',
  'summary.not-decided': 'No rollback is recorded as decided.',
  'summary.restored':
    'Customers were verified to be served again on {{time}}, {{duration}} after detection.',
  'summary.not-restored':
    'It is not recorded that customers were verified to be served again.',
  'summary.cause': 'The confirmed cause: “{{hypothesis}}”.',
  'summary.no-cause': 'No cause has been confirmed so far.',
  'summary.status': 'The incident is {{status}} as of this draft.',

  'impact.onset':
    'By the figures it began on {{time}}, {{duration}} before it was detected.',
  'impact.no-onset':
    'When it began is not known: the record holds no first breach, so that times count from detection.',
  'impact.lasted':
    'Until customers were verified to be served again it lasted {{duration}}.',
  'impact.lasts':
    'How long it lasted is not known, since no restoration is recorded.',
  'impact.figures': 'The figures at detection: {{statement}}',
  'impact.switch':
    'During the switch from {{from}} to {{to}}, {{received}} messages came in, {{executed}} executions began, and up to {{lost}} messages were taken by no flow.',
  'impact.switch-free':
    'During the switch from {{from}} to {{to}}, {{received}} messages came in, {{executed}} executions began, and no message is seen to be lost.',
  'impact.switch-erased':
    'What the switch cost was counted, and its content was erased since.',
  'impact.no-switch':
    'How many messages were lost during a switch is not known: no report of it is recorded.',
  'impact.people':
    'How many people behind these messages were affected is not known: the record counts messages, not people.',

  'chronology.entry': '{{time}}: {{statement}}',
  'chronology.left-out':
    '{{count}} entries between these two are left out of this draft.',

  'cause.confirmed': 'Confirmed by {{person}}: “{{hypothesis}}”.',
  'cause.refuted': 'Refuted by {{person}}: “{{hypothesis}}”.',
  'cause.because': 'The reason given: “{{reason}}”.',
  'cause.no-reason': 'Why is not recorded.',
  'cause.none':
    'No hypothesis has been confirmed, so that the cause is not known.',
  'cause.no-hypothesis': 'No hypothesis is recorded.',

  'well.met':
    '"{{clock}}" was met after {{duration}}, {{spare}} before it was due.',
  'well.switch': 'No message is seen to be lost during the switch.',
  'well.restored':
    'Customers were verified to be served again, and not only told so.',
  'well.none': 'Nothing that went well can be shown from the record yet.',
  'badly.late': '"{{clock}}" was met {{late}} after it was due, on {{time}}.',
  'badly.missed': '"{{clock}}" was due on {{time}} and is not recorded as met.',
  'badly.step': 'A step failed: {{statement}}',
  'badly.silent':
    'A source of evidence gave no answer on {{time}}, so that its evidence is missing.',
  'badly.lost': 'Up to {{lost}} messages were taken by no flow.',
  'badly.none': 'Nothing that went wrong in the handling is recorded.',

  'actions.open': '“{{title}}”: {{owner}}, due on {{day}}, still open.',
  'actions.blocking':
    '“{{title}}”: {{owner}}, due on {{day}}, still open; v2 does not return before it is done.',
  'actions.done': '“{{title}}”: {{owner}}, done on {{time}}.',
  'actions.withdrawn': '“{{title}}”: withdrawn on {{time}}.',
  'actions.none': 'No corrective action is recorded.',
  'actions.go-live': 'The return of v2 is planned for {{time}}.',
  'actions.no-go-live': 'No date for the return of v2 is recorded.',

  'questions.hypothesis': 'Not decided yet: “{{hypothesis}}”.',
  'questions.missing': 'The record still lacks: {{fact}}.',
  'questions.clock': '"{{clock}}" is still owed, due on {{time}}.',
  'questions.none': 'The record names no open question.',
} as const;

/** Keys of what a draft can say. */
export type SentenceKey = keyof typeof englishSentences;
