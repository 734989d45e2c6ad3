/** What an operation waits for, and what people may decide about it. */
export const decisions = {
  'waits.signOffs_one': 'Waits for people: {{count}} more sign-off is needed.',
  'waits.signOffs_other':
    'Waits for people: {{count}} more sign-offs are needed.',
  'waits.signOffsNext': 'Next reminder, or the deadline:',
  'waits.signOffsOver':
    'No reminder comes any more. It goes on when people sign off, or when somebody waives the sign-offs.',
  'waits.approval':
    'Waits for a second person: somebody else than {{person}} has to approve it.',
  'waits.time': 'Waits for a time, then goes on by itself:',
  'waits.countdown': 'in {{duration}}',
  'waits.due': 'due now',
  'waits.pausing':
    '{{person}} asked to pause it: {{reason}} It stops before the next step that may be put off.',
  'waits.paused': 'Paused by {{person}}: {{reason}}',
  'waits.pausedWhen': 'Paused',
  'waits.data':
    'Waits for data: without any, the monitoring never ends, and v2 is not shown to hold.',
  'waits.dataSince': 'No data since',
  'waits.dataWhat': 'What to do stands at the step below.',
  'waits.aborting':
    'It is being aborted: first the fallback is put into service, then it ends.',
  'decide.group': 'Decisions about this operation',
  'decide.mayNot':
    'To decide about an operation, ask for the permission messaging-health.operation.execute.',
  'approve.button': 'Approve…',
  'approve.own': 'You asked for it yourself: somebody else has to approve it.',
  'approve.title': 'Approve this {{kind}} of {{organization}}?',
  'approve.text':
    'You are the second person. It goes on at once with step {{position}}: {{step}}. Asked for by {{person}}, because: {{reason}}',
  'approve.field': 'Note (may be left out)',
  'approve.confirm': 'Approve now',
  'approval.by': 'Approved as second person by {{person}}',
  'pause.button': 'Pause…',
  'pause.title': 'Pause the operation of {{organization}}?',
  'pause.text':
    'It stops before the next step that may be put off: never between the end of one flow and the beginning of the other, and never while v2 is monitored. What is under way is finished first.',
  'pause.field': 'Why?',
  'pause.confirm': 'Pause now',
  'resume.goOn': 'Go on with the operation of {{organization}}?',
  'abort.button': 'Abort…',
  'abort.title': 'Abort the operation of {{organization}}?',
  'abort.field': 'Why?',
  'abort.fieldUnserved': 'Why may customers be left unserved?',
  'abort.confirm': 'Abort now',
  'abort.does.v2-serves':
    'v2 serves the customers and goes on doing so: nothing else is put into service. Activations stay frozen.',
  'abort.does.fallback-serves':
    'What was done is not undone: the fallback goes on serving the customers, and the organization is in contingency. Activations stay frozen.',
  'abort.does.serves-first':
    'The switch is half done, and nobody is proved to serve the customers. So abort first makes sure that the fallback serves, and only then ends the operation. Activations stay frozen.',
  'abort.does.rolls-back':
    'It has changed something already, so abort ends it and begins a rollback in the same moment: the customers go back to the fallback.',
  'abort.does.stays':
    'Nothing was changed by it: the organization stays in contingency, served by the fallback. Activations stay frozen.',
  'abort.does.drift-stays':
    'It ends where it stands: what was not put right yet stays as it is, and goes on being shown as drift. Activations stay frozen.',
  'abort.leaveUnserved':
    'End it at once and leave customers unserved: nothing is put into service',
  'abort.already':
    'It is being aborted already: the fallback is put into service first. To end it at once, say that customers may be left unserved.',
  'waive.button': 'Waive sign-offs…',
  'waive.title': 'Go on without the missing sign-offs?',
  'waive.text':
    '{{signed}} of {{required}} conversations are signed off. What is lost: nobody has shown that people really serve the customers, and the contingency of {{organization}} can not be called verified by this. The step is recorded as waived, with your name.',
  'waive.field': 'Why can it go on without them?',
  'waive.confirm': 'Waive them now',
  'switch.title': 'What the switch cost',
  'switch.lost_one':
    '{{count}} message was taken by no flow: a person has to answer it.',
  'switch.lost_other':
    'Up to {{count}} messages were taken by no flow: people have to answer them.',
  'switch.none': 'No message is seen to be lost.',
  'switch.figures':
    '{{received}} messages came in and {{executed}} executions began within {{duration}}.',
  'switch.span': 'Between the two flows:',
  'switch.conversations': 'Conversations with messages from that time:',
  'operation.followedBy': 'A rollback took its place:',
  'operation.showFollowing': 'show it',
  'operation.ofFleet': 'Part of a fleet rollback:',
  'operation.showFleet': 'show all of its organizations',
  'operation.other': 'An earlier operation, as the link names it',
  'operation.backToNewest': 'Back to the newest one',
  'operation.unknown': 'There is no operation {{id}}.',
  'operation.otherFailed': 'Operation {{id}} can not be shown: {{cause}}',
  'terms.title': 'What the return stands on',
  'terms.correction': 'Correction',
  'terms.people': 'written by {{author}}, reviewed by {{reviewer}}',
  'terms.smoke': 'Smoke tests',
  'terms.smokeFigures':
    '{{passed}} of {{total}} passed, {{skipped}} skipped ({{file}})',
  'terms.window': 'Deployment window',
  'terms.windowSpan': '{{from}} to {{until}}',
  'monitor.progress': '{{minutes}} of {{of}} min monitored',
} as const;
