/** What the system says about operations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const operationStatements = {
  'operation.freeze.stands': 'Activations are frozen since {{since}}.',
  'operation.freeze.would-begin':
    'Activations are allowed now; they would be frozen.',
  'operation.freeze.writing': 'Freezing activations of v2.',
  'operation.freeze.refused-since':
    'The gate refuses activations of v2 since {{since}}, for {{incident}}: {{reason}}',
  /** In records of before the one above was said. */
  'operation.freeze.gate-refuses':
    'The gate refuses activations of v2: {{reason}}',
  'operation.freeze.gate-allows':
    'The gate still allows activations of v2, although they should be frozen.',

  'operation.gate.until-lifted': 'Until somebody lifts the freeze.',
  'operation.gate.until-over':
    'Until {{incident}} is over by a roll-forward, or somebody lifts the freeze.',
  'operation.gate.until-planned':
    'Until {{incident}} is over by a roll-forward, or somebody lifts the freeze. The return of v2 is planned for {{at}}; it begins only when somebody starts it.',
  'operation.gate.until-after':
    'Until {{incident}} is over by a roll-forward. A {{kind}} is under way before that (operation {{operation}}, {{status}}).',
  'operation.gate.until-window':
    'Until the roll-forward of {{incident}} has ended: v2 is activated in its window ({{from}} until {{until}}) and has to hold for {{minutes}} min with data, then its scenarios are played.',
  'operation.gate.until-held':
    'Until the roll-forward of {{incident}} has ended: v2 has to hold for {{minutes}} min more with data, then its scenarios are played.',
  'operation.gate.until-data':
    'Until the roll-forward of {{incident}} has ended: v2 has to hold for {{minutes}} min more with data, and its clock stands, since there is no data.',
  'operation.gate.until-scenarios':
    'Until the roll-forward of {{incident}} has ended: v2 has held, and its scenarios and the end of the incident are left.',
  'operation.gate.until-people':
    'Until somebody has the roll-forward of {{incident}} go on ({{status}}) and it has ended. Nothing changes by itself.',

  'operation.v2.would-stop':
    'Workflow "{{workflow}}" is active; it would be deactivated.',
  'operation.v2.would-serve-fallback':
    'Workflow "{{workflow}}" runs v2\'s own content again; it would be made to serve the content of "{{fallback}}", as before.',
  'operation.v2.is-off':
    'Workflow "{{workflow}}" is inactive and its production webhook does not reach it.',
  'operation.v2.inactive-but-reached':
    'Workflow "{{workflow}}" is called inactive, but its production webhook still answers; it would be taken out of service again.',
  'operation.v2.read-inactive': 'n8n says that "{{workflow}}" is inactive.',
  'operation.v2.read-active': 'n8n says that "{{workflow}}" is still active.',
  'operation.v2.path-taken-over':
    'The path of "{{workflow}}" is served by "{{fallback}}" now, so a probe of it says nothing about v2; its executions decide.',
  'operation.v2.serves-fallback':
    'Under the id of "{{workflow}}" the content of "{{fallback}}" serves, so v2 does not run; its executions are those of "{{fallback}}" now.',
  'operation.v2.no-executions':
    'No execution of "{{workflow}}" has started since {{since}}.',
  'operation.v2.silent-again':
    '{{count}} executions of "{{workflow}}" began after {{since}}, while n8n was switching; none has begun since {{again}}.',
  'operation.v2.still-executing':
    '{{count}} executions of "{{workflow}}" started after {{since}}, when it was out of service.',
  'operation.v2.waiting-until-drained':
    '{{count}} executions of "{{workflow}}" began before the switch and are still running; waiting up to {{seconds}} s for them.',
  'operation.v2.drained':
    'No execution of "{{workflow}}" from before the switch is running any more.',
  'operation.v2.not-drained':
    '{{count}} executions of "{{workflow}}" from before the switch are still running after {{seconds}} s and may still answer customers. They end by themselves, or are stopped in n8n.',

  'operation.fallback.would-start':
    'Workflow "{{workflow}}" is inactive; it would be activated.',
  'operation.fallback.serves':
    'Workflow "{{workflow}}" is active and its production webhook is served.',
  'operation.fallback.serves-in-place':
    'The content of "{{workflow}}" is served under the id of "{{host}}", behind its production webhook.',
  'operation.fallback.active-but-unserved':
    'Workflow "{{workflow}}" is called active, but its production webhook is not served; it would be put into service again.',
  'operation.fallback.archived':
    'Workflow "{{workflow}}" is archived in n8n and can\'t be activated. Unarchive it first.',
  'operation.fallback.no-webhook':
    'Workflow "{{workflow}}" has no production webhook, so nothing could reach it. Check the annotation messaging-health.io/n8n-workflow-fallback.',
  'operation.fallback.read-active': 'n8n says that "{{workflow}}" is active.',
  'operation.fallback.read-inactive':
    'n8n says that "{{workflow}}" is not active.',
  'operation.fallback.read-in-place':
    'n8n says that "{{host}}" is active, and it bears the content of "{{workflow}}".',
  'operation.fallback.waiting-for-traffic':
    'Waiting up to {{seconds}} s for the first execution of "{{workflow}}".',
  'operation.fallback.executed':
    '{{count}} executions of "{{workflow}}" have started since the switch, {{failed}} of them failed.',
  'operation.fallback.no-traffic-yet':
    'No execution of "{{workflow}}" came within {{seconds}} s. No customer may have written; the probe and the read-back speak for the switch.',
  'operation.switch.fallback-first':
    '"{{fallback}}" has a path of its own, so it goes into service first; until then nothing of "{{workflow}}" is touched.',
  'operation.switch.second-way':
    'The first way is closed. {{message}} Going the second: "{{workflow}}" is made to serve the content of "{{fallback}}" under its own id.',
  'operation.switch.in-place':
    'The id of "{{workflow}}" serves the content of "{{fallback}}" in n8n from now on, since the first way was closed. {{message}} Its own content is kept there as an inactive workflow for the return.',
  'operation.switch.nothing-lost':
    'Between the two flows, within {{milliseconds}} ms, no message is seen to be lost: {{received}} came in around then, and {{executed}} executions began.',
  'operation.switch.lost':
    'Between the two flows, within {{milliseconds}} ms, up to {{lost}} messages were taken by no flow: {{received}} came in around then, and only {{executed}} executions began. They are in Chatwoot, for people to answer.',
  'operation.switch.too-many':
    'Between the two flows, within {{milliseconds}} ms, more messages came in than were looked through: of {{received}} at least {{lost}} were taken by no flow, with {{executed}} executions begun. They are in Chatwoot, for people to answer.',
  'operation.switch.not-counted':
    'How many messages came in between the two flows is not known, since it could not be counted: {{message}}',
  'operation.callers.would-point':
    '{{kind}} "{{name}}" calls v2\'s own path; it would be pointed to {{url}}.',
  'operation.callers.pointing':
    'Pointing {{kind}} "{{name}}" in Chatwoot to {{url}}.',
  'operation.callers.all-pointed':
    'What called v2 in Chatwoot now calls "{{fallback}}" ({{count}} in number); where each pointed before is kept for the return.',
  'operation.callers.still-v2':
    '{{kind}} "{{name}}" still calls {{url}}, where "{{fallback}}" does not hear it.',
  'operation.callers.none':
    'Nothing in Chatwoot that concerns these inboxes calls "{{fallback}}". If nothing else does, no message reaches it, and people answer alone.',
  'operation.callers.shared':
    '{{kind}} "{{name}}" hands over messages of other organizations, too, so it can not be pointed to "{{fallback}}".',
  'operation.callers.unmatched':
    '{{kind}} "{{name}}" calls {{url}}, and it is not sure which webhook of "{{fallback}}" takes its place, so v2 ("{{workflow}}") is not touched.',
  'operation.bodies.unreadable':
    'Chatwoot sends bodies of the shape "{{sends}}" to "{{workflow}}"; "{{fallback}}" reads only "{{reads}}", so it would run with every variable empty.',
  'operation.bodies.partly-unreadable':
    '{{kind}} "{{name}}" sends bodies of the shape "{{sends}}", which "{{fallback}}" does not read (it reads "{{reads}}"): what comes from there would run with every variable empty.',
  'operation.bodies.not-known':
    'Whether "{{fallback}}" can read what Chatwoot sends could not be compared: {{message}}',

  'operation.automations.would-stop':
    '{{kind}} "{{name}}" is on; it would be switched off ({{because}}).',
  'operation.automations.none-on': 'No critical automation is on.',
  'operation.automations.suspending': 'Switching off {{kind}} "{{name}}".',
  'operation.automations.still-on': '{{kind}} "{{name}}" is still on.',
  'operation.automations.all-off':
    'No critical automation is on; the former state of {{count}} is kept for the return.',
  'operation.automations.gone':
    '{{kind}} "{{name}}" was kept for the return and is not there any more; somebody has deleted it in Chatwoot.',
  'operation.automations.changed':
    '{{kind}} "{{name}}" is off, and somebody has changed it since it was kept.',
  'operation.automations.changed-unseen':
    '{{kind}} "{{name}}" was changed by somebody since it was switched off, so it is not sure that it does nothing.',
  'operation.pending.would-open':
    'Conversations that wait for a bot that is gone would be opened, so that people see them.',
  'operation.pending.opening':
    'Opening conversations that wait for a bot that is gone.',
  'operation.pending.none-left':
    'No conversation waits for a bot that is gone; people see them all.',
  'operation.pending.left':
    '{{count}} conversations still wait for a bot that is gone, where people do not see them.',
  'operation.inboxes.receiving':
    'Inbox {{inbox}} is there; {{count}} messages came in since {{since}}.',
  'operation.inboxes.quiet':
    'Inbox {{inbox}} is there; nothing came in since {{since}}. The newest message is of {{last}}.',
  'operation.inboxes.never':
    'Inbox {{inbox}} is there; nothing came in since {{since}}, so it is not shown that it receives.',
  'operation.inboxes.undelivered':
    'Of inbox {{inbox}} {{count}} messages to customers could not be delivered since {{since}}. Look at its connection to the channel.',
  'operation.inboxes.missing':
    'Inbox {{inbox}} is not among the inboxes of the account any more.',

  'operation.webhooks.would-be-watched':
    'The CRM webhook would be watched until {{requests}} requests came and {{seconds}} s passed without an error.',
  'operation.webhooks.watching':
    '{{total}} of {{requests}} requests and {{elapsed}} of {{seconds}} s without an error.',
  'operation.webhooks.began-again':
    '{{failed}} of {{total}} requests failed; counting begins again.',
  'operation.webhooks.probe-failed': '{{probe}} Counting begins again.',
  'operation.webhooks.clean':
    '{{total}} requests since {{since}}, none of them failed, over {{seconds}} s.',
  'operation.webhooks.restored': 'Customers are served again since {{since}}.',

  'operation.conversations.would-be-asked':
    'A person would be asked to sign off {{required}} conversations.',
  'operation.conversations.waiting':
    '{{signed}} of {{required}} conversations are signed off.',
  'operation.conversations.reminder':
    'Reminder {{number}}: {{signed}} of {{required}} conversations are signed off. {{minutes}} min are left until the deadline.',
  'operation.conversations.overdue':
    'The deadline {{deadline}} has passed, and only {{signed}} of {{required}} conversations are signed off, asked for since {{since}}. Nothing goes on until people sign, or waive it by a decision.',
  'operation.conversations.waived-at-deadline':
    'The deadline {{deadline}} has passed with {{signed}} of {{required}} conversations signed off, asked for since {{since}}. As app-config decides, the rollback goes on without the rest, and its contingency can not be called verified.',
  'operation.conversations.signed':
    'Conversation {{conversation}} is signed off.',

  'operation.incident.would-be-complete':
    "The incident's record would be made complete: first hypotheses and the first message to the customer.",
  'operation.incident.completing':
    'Making the record of {{incident}} complete.',
  'operation.incident.complete':
    '{{incident}} stands with its trigger, decision, timeline, first hypotheses and the first message to the customer.',
  'operation.incident.lacks': '{{incident}} still lacks: {{missing}}.',

  'operation.upstream-problem': "{{system}} can't be asked: {{message}}",
  'operation.check-impossible': "This can't be seen now: {{message}}",
  'operation.retrying':
    '{{system}}: {{message}} Trying again in {{seconds}} s (try {{attempt}} of {{limit}}).',

  'operation.next.check-credentials':
    'Check the credentials of {{system}} in app-config and what they may do, then resume the operation.',
  'operation.next.check-exists':
    '{{system}} does not know what was asked for. Check the annotations of the organization, then resume the operation.',
  'operation.next.check-reachable':
    'Check that {{system}} is up and reachable from the portal, then resume the operation.',
  'operation.next.look-at-system':
    'Look at {{system}}, put right what it says, then resume the operation.',
  'operation.next.unfreeze-conflict':
    'See who lifted the freeze, then resume the operation.',
  'operation.next.stop-v2-by-hand':
    'Look at "{{workflow}}" in n8n: deactivate it by hand if it still runs, then resume the operation.',
  'operation.next.start-fallback-by-hand':
    'Look at "{{workflow}}" in n8n: activate it by hand if it is not served, then resume the operation.',
  'operation.next.unarchive':
    'Unarchive "{{workflow}}" in n8n, then resume the operation.',
  'operation.next.give-own-caller':
    'Give this organization a caller of its own in Chatwoot in the place of "{{name}}", then resume.',
  'operation.next.match-webhooks':
    'Point the caller in Chatwoot to the right webhook of "{{fallback}}" by hand, or give both workflows webhooks that end alike; then resume the operation.',
  'operation.next.match-bodies':
    'Have Chatwoot call the path by something that sends what "{{fallback}}" reads, or mend "{{fallback}}"; or set messagingHealth.rollback.bodyShape to warn. Then resume the operation. "{{workflow}}" is not touched until then.',
  'operation.next.look-at-automations':
    'Look at the automations in Chatwoot and who switches them on, then resume the operation.',
  'operation.next.open-pending':
    'Open the conversations that are left in Chatwoot by hand (filter: pending), then resume the operation.',
  'operation.next.look-at-inboxes':
    'Look at the inboxes in Chatwoot and the annotation messaging-health.io/chatwoot-inbox-ids, then resume the operation.',
  'operation.next.look-at-webhook':
    'Look at the logs of the CRM webhook; let people answer in Chatwoot meanwhile. Resume the operation when the webhook answers.',
  'operation.next.wait-for-traffic':
    'Send a test message, or wait for customers to write, then resume the operation.',
  'operation.next.complete-record':
    'Add what is missing to the incident, then resume the operation.',
  'operation.next.resume':
    "Resume the operation. If it fails again, the portal's log has the details under operation {{operation}}.",
} as const;
