/** What the system says about roll-forwards. Keys are codes; values are English with `{{placeholders}}`. @public */
export const rollForwardStatements = {
  'rollForward.preconditions.would-be-checked':
    'The correction and its review, the smoke report, the deployment window, the incident, v2 itself and the ways to the CRM would be checked.',
  'rollForward.preconditions.wait':
    'Every precondition is met. It goes on when the window opens, at {{from}}; until then contingency stays as it is.',
  'rollForward.preconditions.met': 'All {{count}} preconditions are met.',
  'rollForward.correction.reviewed':
    'The correction ({{url}}) is by {{author}} and was reviewed by {{reviewer}}.',
  'rollForward.correction.not-reviewed':
    'The correction ({{url}}) was reviewed by nobody but its author, {{author}}.',
  'rollForward.smoke.passed':
    'Smoke report "{{fileName}}": {{passed}} of {{ran}} tests that ran have passed, {{skipped}} were skipped (SHA-256 {{sha256}}).',
  'rollForward.smoke.not-passed':
    'Smoke report "{{fileName}}": only {{passed}} of {{ran}} tests that ran have passed, {{skipped}} were skipped (SHA-256 {{sha256}}).',
  'rollForward.window.agreed':
    'v2 may be activated from {{from}} until {{until}}.',
  'rollForward.window.waiting':
    'Waiting for the deployment window, {{from}} until {{until}}. Nothing has been switched.',
  'rollForward.window.over':
    'The deployment window ({{from}} until {{until}}) is over; v2 is not activated outside of it.',
  'rollForward.window.active-outside':
    'v2 is in service although its deployment window ({{from}} until {{until}}) is not open, and this operation did not put it there.',
  'rollForward.incident.open': '{{incident}} is open ({{status}}).',
  'rollForward.incident.ended':
    '{{incident}} is {{status}} already, so there is nothing to return from.',
  'rollForward.mode.expected': 'The mode is {{mode}}, as it should be.',
  'rollForward.mode.unexpected':
    'The mode is {{mode}}, not rolling-forward: something else has changed it.',
  'rollForward.freeze.own':
    'Activations are frozen since {{since}} for {{incident}}, which this roll-forward may pass.',
  'rollForward.freeze.none': 'Activations are not frozen.',
  'rollForward.freeze.foreign':
    'Activations are frozen since {{since}} by {{holder}}; a roll-forward of {{incident}} may not pass that.',
  'rollForward.conditions.none': 'No condition is confirmed by a person.',
  'rollForward.conditions.confirmed':
    'A person has confirmed a condition that still stands: {{triggers}}. While it does, v2 would be rolled back at once.',

  'rollForward.v2.readable':
    'Workflow "{{workflow}}" is there, not archived, and has a production webhook.',
  'rollForward.v2.archived':
    'Workflow "{{workflow}}" is archived in n8n and can\'t be activated.',
  'rollForward.v2.no-webhook':
    'Workflow "{{workflow}}" has no production webhook, so nothing could reach it.',
  'rollForward.v2.copy-kept':
    'The own content of "{{workflow}}" is kept in workflow {{copy}}.',
  'rollForward.v2.copy-missing':
    'Workflow {{copy}}, in which the own content of "{{workflow}}" was kept, is not in n8n any more. Restore it from the history of n8n or from a backup.',
  'rollForward.bodies.readable':
    'Nothing in Chatwoot sends "{{workflow}}" a body that it is known not to read.',
  'rollForward.bodies.unreadable':
    '{{kind}} "{{name}}" sends bodies of the shape {{sends}}, and "{{workflow}}" reads only {{reads}}: it would run with every variable empty.',

  'rollForward.automations.none-left':
    'Nothing that was switched off is left to be restored.',
  'rollForward.automations.would-restore':
    '{{kind}} "{{name}}" would be put back as it was.',
  'rollForward.automations.restoring': 'Putting back {{kind}} "{{name}}".',
  'rollForward.automations.changed-meanwhile':
    'Somebody has changed {{kind}} "{{name}}" since it was switched off; only what was switched off is put back.',
  'rollForward.automations.restored': '{{kind}} "{{name}}" is as it was.',
  'rollForward.automations.restored-over-change':
    '{{kind}} "{{name}}" is as it was before it was switched off; somebody had changed it meanwhile.',
  'rollForward.automations.changed':
    '{{kind}} "{{name}}" is not switched off any more, and otherwise as somebody changed it meanwhile. Look whether that is wanted.',
  'rollForward.automations.still-off':
    '{{kind}} "{{name}}" is still switched off.',
  'rollForward.automations.missing':
    '{{kind}} "{{name}}" is not in Chatwoot any more, so it can\'t be put back.',
  'rollForward.automations.gone-without':
    '{{kind}} "{{name}}" is not in Chatwoot any more; that was told, and the operation was resumed without it.',
  'rollForward.automations.all-restored':
    'All {{count}} automations that were switched off are back.',

  'rollForward.v2.would-start':
    'Workflow "{{workflow}}" would be put into service in place of "{{fallback}}".',
  'rollForward.v2.would-end-substitution':
    'Workflow "{{workflow}}", which serves the content of "{{fallback}}" now, would be given its own content back.',
  'rollForward.v2.serves':
    'Workflow "{{workflow}}" is active and its production webhook is served.',
  'rollForward.v2.read-active':
    'n8n says that "{{workflow}}" is active, with its own content.',
  'rollForward.v2.read-inactive': 'n8n says that "{{workflow}}" is not active.',
  'rollForward.v2.still-substituted':
    'Workflow "{{workflow}}" still serves the content of "{{fallback}}".',
  'rollForward.fallback.read-inactive':
    'n8n says that "{{workflow}}" is inactive.',
  'rollForward.fallback.read-active':
    'n8n says that "{{workflow}}" is still active.',
  'rollForward.fallback.no-executions':
    'No execution of "{{workflow}}" has started since {{since}}.',
  'rollForward.fallback.silent-again':
    '{{count}} executions of "{{workflow}}" began after {{since}}, while n8n was switching; none has begun since {{again}}.',
  'rollForward.fallback.still-executing':
    '{{count}} executions of "{{workflow}}" started after {{since}}, when it was out of service.',
  'rollForward.v2.waiting-for-traffic':
    'Waiting up to {{seconds}} s for the first execution of "{{workflow}}".',
  'rollForward.v2.executed':
    '{{count}} executions of "{{workflow}}" have started since the switch, {{failed}} of them failed.',
  'rollForward.v2.no-traffic-yet':
    'No execution of "{{workflow}}" came within {{seconds}} s. No customer may have written; the probe and the read-back speak for the switch.',
  'rollForward.callers.pointing':
    '{{kind}} "{{name}}" is pointed to {{url}} in Chatwoot.',
  'rollForward.callers.still-fallback':
    '{{kind}} "{{name}}" still calls {{url}}, where v2 does not hear it.',
  'rollForward.callers.lost':
    '"{{name}}" calls {{url}} in Chatwoot, and no webhook of "{{workflow}}" surely takes the place of that.',
  'rollForward.switch.putting-back':
    "v2 can't be served ({{because}}). The fallback is put back.",
  'rollForward.switch.put-back':
    '"{{workflow}}" could not be put into service: {{because}} The fallback was put back: "{{fallback}}" serves.',
  'rollForward.switch.nobody-serves':
    '"{{workflow}}" could not be put into service: {{because}} And "{{fallback}}" is not seen to serve again: {{failure}} CUSTOMERS MAY BE SERVED BY NOTHING.',

  'rollForward.monitor.would-watch':
    'v2 would be watched for {{minutes}} min at {{share}} % of each limit, every {{seconds}} s.',
  'rollForward.monitor.watching':
    'v2 has held for {{minutes}} of {{of}} min; the watch began anew {{restarts}} times.',
  'rollForward.monitor.stopped':
    'The clock stands at {{minutes}} of {{of}} min, since there is no data; the watch began anew {{restarts}} times. {{because}}',
  'rollForward.monitor.silent':
    "The clock stands at {{minutes}} of {{of}} min: no data for {{silence}} min, since {{since}}; the watch began anew {{restarts}} times. {{because}} v2 serves meanwhile, and nothing is taken for a success. It goes on by itself with the customers' messages: have some sent through the real channels, or give an organization with little traffic a smaller minimumSamples or a longer rateWindow (annotation messaging-health.io/triggers). If v2 can't be shown to hold, abort: a rollback takes its place.",
  'rollForward.monitor.overdue':
    "v2 has been watched for {{passed}} min, since {{since}}, where {{of}} min with data were planned, and has held for {{minutes}} of them; the watch began anew {{restarts}} times. It ends only with data: have messages sent through the customer's real channels, or mend the source, or give an organization with little traffic a smaller minimumSamples or a longer rateWindow (annotation messaging-health.io/triggers). If v2 can't be shown to hold, abort: a rollback takes its place.",
  'rollForward.monitor.goes-on': 'The watch over v2 goes on.',
  'rollForward.monitor.over':
    'v2 has held under the tightened limits for {{minutes}} min with data. Watched since {{since}} by {{looks}} looks; the watch began anew {{restarts}} times.',
  'rollForward.monitor.held':
    '{{trigger}}: {{ratio}} ({{failed}} of {{total}} up to {{at}}), at most {{limit}} while v2 is watched.',
  'rollForward.monitor.breach':
    '{{trigger}}: {{ratio}} ({{failed}} of {{total}} up to {{at}}), more than the {{limit}} that are allowed while v2 is watched. v2 is rolled back.',
  'rollForward.monitor.confirmed':
    '{{by}} has confirmed {{trigger}} while v2 was watched. v2 is rolled back.',
  'rollForward.monitor.too-few':
    '{{trigger}}: {{total}} of {{needed}} events since v2 serves.',
  'rollForward.monitor.outage': "{{trigger}} can't be judged: {{because}}",
  'rollForward.monitor.n8n-silent':
    "n8n can't be asked whether v2 still serves: {{message}}",
  'rollForward.monitor.v2-off':
    'n8n does not serve "{{workflow}}" any more: somebody has taken it out of service. v2 is rolled back.',
  'rollForward.monitor.v2-unreached':
    '"{{workflow}}" is called active, and is not reached any more ({{probe}}). v2 is rolled back.',
  'rollForward.monitor.fallback-on':
    'Somebody has put "{{workflow}}" into service beside v2. v2 is rolled back.',

  'rollForward.scenario.would-be-played':
    '{{count}} scenarios would be played with invented people, and looked for in the CRM.',
  'rollForward.scenario.playing': 'Playing {{scenario}}.',
  'rollForward.scenario.no-inbox':
    '{{scenario}} was not played: the organization has no inbox of that channel.',
  'rollForward.scenario.no-inbox-at-all':
    'The organization has neither an Instagram nor a WhatsApp inbox, so no scenario can be played.',
  'rollForward.scenario.all-hold': 'All {{count}} scenarios hold.',
  'rollForward.scenario.instagram-holds':
    'First Instagram message (conversation {{conversation}}): {{links}} link, {{identities}} identity, {{contacts}} contact; the CRM logged: {{log}}.',
  'rollForward.scenario.instagram-fails':
    'First Instagram message (conversation {{conversation}}): answered {{status}} (ignored: {{ignored}}), and left {{links}} links, {{identities}} identities, {{contacts}} contacts instead of one of each that belong together; the CRM logged: {{log}}.',
  'rollForward.scenario.whatsapp-holds':
    'WhatsApp: {{same}} of {{of}} conversations of one phone met the same contact ({{contacts}} contact, {{identities}} identity); the CRM logged: {{log}}.',
  'rollForward.scenario.whatsapp-fails':
    'WhatsApp: only {{same}} of {{of}} conversations of one phone met the same contact (answered {{status}}; {{links}} links of the first, {{contacts}} contacts, {{identities}} identities); the CRM logged: {{log}}.',
  'rollForward.scenario.repeat-holds':
    'The same event {{times}} times more, twice at once (conversation {{conversation}}): still {{links}} link, {{identities}} identity, {{contacts}} contact; the CRM logged: {{log}}.',
  'rollForward.scenario.repeat-fails':
    'The same event {{times}} times more (conversation {{conversation}}) changed something: answered {{status}}; {{links}} links, {{identities}} identities, {{contacts}} contacts now; the CRM logged: {{log}}.',
  'rollForward.scenario.channels-hold':
    'Instagram and WhatsApp stay apart, and an event of a foreign inbox is ignored.',
  'rollForward.scenario.channels-fail':
    'The channels mix: the event of a foreign inbox was answered {{status}} (ignored: {{ignored}}) and left {{foreign}} links; {{wrongInbox}} links are in the wrong inbox, {{shared}} contacts are of both channels, {{astray}} identities are in the wrong channel.',
  'rollForward.scenario.recovery-holds':
    'A spoiled body was refused ({{body}}), a wrong signature too ({{signature}}); sent again as it should be ({{good}}), the event arrived once: {{links}} link, {{identities}} identity, {{contacts}} contact (conversation {{conversation}}); the CRM logged: {{log}}.',
  'rollForward.scenario.recovery-holds-unsigned':
    'A spoiled body was refused ({{body}}); the CRM asks for no signature ({{signature}} for a wrong one); sent again as it should be ({{good}}), the event arrived once: {{links}} link, {{identities}} identity, {{contacts}} contact (conversation {{conversation}}); the CRM logged: {{log}}.',
  'rollForward.scenario.recovery-fails':
    'Failure and recovery (conversation {{conversation}}): a spoiled body was answered {{body}}, a wrong signature {{signature}}, the good event {{good}}; {{links}} links, {{identities}} identities, {{contacts}} contacts are left; the CRM logged: {{log}}.',

  'rollForward.crm.readable':
    "The CRM's tables can be read, and show the organization with {{links}} conversations.",
  'rollForward.crm.unreadable': "The CRM's tables can't be read: {{message}}",

  'rollForward.incident.would-be-closed':
    'The incident would be resolved, and closed if its record is complete.',
  'rollForward.incident.closed': '{{incident}} is closed.',
  'rollForward.incident.not-closed':
    '{{incident}} is {{status}}, and could not be resolved.',
  'rollForward.incident.resolved':
    '{{incident}} is resolved, and not closed yet. Its record lacks: {{missing}}',

  'rollForward.next.meet-preconditions':
    'Put right what is missing and resume the operation; where the correction, the report or the window has to be another one, abort it and start another.',
  'rollForward.next.settle-freeze':
    'Settle with {{holder}} why activations are frozen; when that freeze is lifted, resume the operation.',
  'rollForward.next.withdraw-conditions':
    'If it is corrected, have the confirmation withdrawn on the page of the organization, then resume the operation.',
  'rollForward.next.look-at-v2':
    'Look at "{{workflow}}" in n8n and the annotation messaging-health.io/n8n-workflow-v2, then resume the operation.',
  'rollForward.next.point-by-hand':
    'Point "{{name}}" to a webhook of v2 by hand in Chatwoot, or give v2 one whose path ends alike, then resume the operation.',
  'rollForward.next.look-at-automations':
    'Look at the automation in Chatwoot, and who changes it; then resume the operation.',
  'rollForward.next.recreate-automation':
    'If it is still needed, create it again in Chatwoot. Resuming the operation goes on without it.',
  'rollForward.next.agree-on-window':
    'Abort this operation, agree on another window, and start another roll-forward with it.',
  'rollForward.next.take-v2-out':
    'Find out who put v2 into service; deactivate it in n8n, or wait for the window. Then resume the operation.',
  'rollForward.next.try-switch-again':
    'Look at "{{workflow}}" in n8n and put right what it says; then resume the operation within its window, or abort it. "{{fallback}}" serves meanwhile.',
  'rollForward.next.serve-by-hand':
    'At once: activate "{{fallback}}" in n8n by hand, or have people answer in Chatwoot. Then resume or abort the operation.',
  'rollForward.next.look-at-crm':
    'Look at the webhook and the tables of the CRM for what the scenario shows. Resume the operation when it is put right; it then plays with other invented people. Or abort it, which rolls v2 back.',
  'rollForward.next.look-at-incident':
    'Look at {{incident}} and who changes it, then resume the operation.',
} as const;
