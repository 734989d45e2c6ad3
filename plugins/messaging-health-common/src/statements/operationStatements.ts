/** What the system says about operations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const operationStatements = {
  'operation.freeze.stands': 'Activations are frozen since {{since}}.',
  'operation.freeze.would-begin':
    'Activations are allowed now; they would be frozen.',
  'operation.freeze.writing': 'Freezing activations of v2.',
  'operation.freeze.gate-refuses':
    'The gate refuses activations of v2: {{reason}}',
  'operation.freeze.gate-allows':
    'The gate still allows activations of v2, although they should be frozen.',

  'operation.v2.would-stop':
    'Workflow "{{workflow}}" is active; it would be deactivated.',
  'operation.v2.is-off':
    'Workflow "{{workflow}}" is inactive and its production webhook does not reach it.',
  'operation.v2.inactive-but-reached':
    'Workflow "{{workflow}}" is called inactive, but its production webhook still answers; it would be taken out of service again.',
  'operation.v2.read-inactive': 'n8n says that "{{workflow}}" is inactive.',
  'operation.v2.read-active': 'n8n says that "{{workflow}}" is still active.',
  'operation.v2.path-taken-over':
    'The path of "{{workflow}}" is served by "{{fallback}}" now, so a probe of it says nothing about v2; its executions decide.',
  'operation.v2.no-executions':
    'No execution of "{{workflow}}" has started since {{since}}.',
  'operation.v2.still-executing':
    '{{count}} executions of "{{workflow}}" started after {{since}}, when it was out of service.',

  'operation.fallback.would-start':
    'Workflow "{{workflow}}" is inactive; it would be activated.',
  'operation.fallback.serves':
    'Workflow "{{workflow}}" is active and its production webhook is served.',
  'operation.fallback.active-but-unserved':
    'Workflow "{{workflow}}" is called active, but its production webhook is not served; it would be put into service again.',
  'operation.fallback.archived':
    'Workflow "{{workflow}}" is archived in n8n and can\'t be activated. Unarchive it first.',
  'operation.fallback.no-webhook':
    'Workflow "{{workflow}}" has no production webhook, so nothing could reach it. Check the annotation messaging-health.io/n8n-workflow-fallback.',
  'operation.fallback.read-active': 'n8n says that "{{workflow}}" is active.',
  'operation.fallback.read-inactive':
    'n8n says that "{{workflow}}" is not active.',
  'operation.fallback.waiting-for-traffic':
    'Waiting up to {{seconds}} s for the first execution of "{{workflow}}".',
  'operation.fallback.executed':
    '{{count}} executions of "{{workflow}}" have started since the switch, {{failed}} of them failed.',
  'operation.fallback.no-traffic-yet':
    'No execution of "{{workflow}}" came within {{seconds}} s. No customer may have written; the probe and the read-back speak for the switch.',

  'operation.automations.would-stop':
    '{{kind}} "{{name}}" is on; it would be switched off ({{because}}).',
  'operation.automations.none-on': 'No critical automation is on.',
  'operation.automations.suspending': 'Switching off {{kind}} "{{name}}".',
  'operation.automations.still-on': '{{kind}} "{{name}}" is still on.',
  'operation.automations.all-off':
    'No critical automation is on; the former state of {{count}} is kept for the return.',
  'operation.inboxes.receiving':
    'Inbox {{inbox}} is there; {{count}} messages came in since {{since}}.',
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
  'operation.next.look-at-automations':
    'Look at the automations in Chatwoot and who switches them on, then resume the operation.',
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
