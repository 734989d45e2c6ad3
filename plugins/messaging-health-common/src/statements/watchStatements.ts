/** What the system says about what is watched beside the triggers: drift, the contingency, rehearsals. Keys are codes; values are English with `{{placeholders}}`. @public */
export const watchStatements = {
  'watch.drift.v2-active':
    'The workflow "{{workflow}}" (v2) is active again. n8n does not tell who activated it.',
  'watch.drift.v2-content':
    'The workflow "{{workflow}}" serves the content of v2 again, instead of the fallback\'s. n8n does not tell who changed it.',
  'watch.drift.copy-active':
    'The kept copy of v2, "{{workflow}}", was activated. n8n does not tell who did it.',
  'watch.drift.v2-executing':
    '{{count}} executions of v2 ({{workflow}}) began after {{since}}, although it must be out of service. n8n does not tell who started them.',
  'watch.drift.fallback-inactive':
    'The fallback "{{workflow}}" is not active any more. n8n does not tell who deactivated it.',
  'watch.drift.fallback-gone':
    'n8n has no fallback {{workflow}} any more: it was deleted, or the key may not see it. n8n does not tell who did it.',
  'watch.drift.other-content':
    'The workflow "{{workflow}}" serves neither the fallback\'s content nor v2\'s. n8n does not tell who changed it.',
  'watch.drift.fallback-unserved':
    'The fallback "{{workflow}}" is active, and yet not served. {{probe}}',
  'watch.drift.fallback-without-webhook':
    'The fallback "{{workflow}}" has no production webhook any more, so that nothing reaches it. n8n does not tell who removed it.',
  'watch.drift.automation-enabled':
    '"{{name}}" ({{key}}) is on again. Chatwoot does not tell who switched it on.',
  'watch.drift.automation-changed':
    '"{{name}}" ({{key}}) was changed since it was suspended; how it was before is kept. Chatwoot does not tell who changed it.',
  'watch.drift.automation-missing':
    '"{{name}}" ({{key}}) was deleted in Chatwoot, so that a return can not restore it. Chatwoot does not tell who deleted it.',
  'watch.drift.gone':
    'Put right again, after it was noticed on {{since}}: {{drift}}',
  'watch.drift.not-asked-again':
    '{{system}} has just not answered for other organizations, so it was not asked for this one.',

  'watch.point.not-measured': 'Not measured yet.',
  'watch.point.no-figures':
    'No source counts this, so that it can not be said whether it holds.',
  'watch.point.too-early':
    'It is measured from {{seconds}} s after the switch on.',
  'watch.point.webhook.clean':
    '{{total}} answers of the webhook in {{minutes}} min, none of them a 5xx.',
  'watch.point.webhook.failed':
    '{{failed}} of {{total}} answers of the webhook in {{minutes}} min were a 5xx.',
  'watch.point.webhook.too-few':
    '{{total}} of {{minimum}} answers of the webhook in {{minutes}} min, none of them a 5xx.',
  'watch.point.links.linked':
    '{{total}} new conversations in {{minutes}} min have their contact, and so has each of the {{conversations}} in which customers wrote. Deals are not expected in contingency.',
  'watch.point.links.without-contact':
    '{{withoutContact}} of {{total}} new links in {{minutes}} min have no contact.',
  'watch.point.links.missing':
    'Customers wrote in {{missing}} conversations that have no link with a contact: {{conversations}}.',
  'watch.point.links.none':
    'No conversation began, and no customer wrote, in {{minutes}} min.',
  'watch.point.whatsapp.works':
    '{{incoming}} WhatsApp messages came in within {{minutes}} min, {{executions}} executions of "{{workflow}}" began, and nothing was left undelivered.',
  'watch.point.whatsapp.undelivered':
    '{{undelivered}} WhatsApp messages to customers could not be delivered in {{minutes}} min.',
  'watch.point.whatsapp.not-executed':
    '{{incoming}} WhatsApp messages came in within {{minutes}} min, but n8n shows no execution of "{{workflow}}": either nothing reaches it, or n8n does not keep its executions.',
  'watch.point.whatsapp.executions-fail':
    'All of the {{executions}} executions of "{{workflow}}" in {{minutes}} min failed.',
  'watch.point.whatsapp.none': 'No WhatsApp message came in yet.',
  'watch.point.whatsapp.no-inbox':
    'The organization has no WhatsApp inbox, so that nothing can be lost there.',
  'watch.point.identity.not-rising':
    'Identity failures do not rise: {{before}} % in the first half of the last {{minutes}} min, {{after}} % in the second ({{failed}} of {{total}} failed).',
  'watch.point.identity.rising':
    'Identity failures rise: {{before}} % in the first half of the last {{minutes}} min, {{after}} % in the second ({{failed}} of {{total}} failed).',
  'watch.point.identity.too-few':
    '{{total}} of {{minimum}} identity resolutions in {{minutes}} min.',
  'watch.point.team-answers.open':
    'Somebody has to say that the team can answer as usual. In the rollback {{signed}} of {{required}} conversations were signed off.',
  'watch.point.team-answers.waived':
    "The rollback's sign-offs were waived ({{signed}} of {{required}} were given), so that the contingency can't be called verified until somebody says here, with a note, that the team can answer as usual.",
  'watch.point.stage-move-on-fallback.open':
    'Somebody has to say that critical stage moves go through the fallback again.',
  'watch.point.customer-informed.open':
    'Somebody has to say that the customer knows of the contingency, and when the correction is expected.',
  'watch.point.team-answers.signed':
    '{{person}} says that the team can answer as usual: {{note}}',
  'watch.point.stage-move-on-fallback.signed':
    '{{person}} says that critical stage moves go through the fallback again: {{note}}',
  'watch.point.customer-informed.signed':
    '{{person}} says that the customer knows of the contingency, and when the correction is expected: {{note}}',
  'watch.point.team-answers.withdrawn':
    '{{person}} does not say any more that the team can answer as usual: {{reason}}',
  'watch.point.stage-move-on-fallback.withdrawn':
    '{{person}} does not say any more that critical stage moves go through the fallback again: {{reason}}',
  'watch.point.customer-informed.withdrawn':
    '{{person}} does not say any more that the customer knows of the contingency: {{reason}}',
  'watch.contingency.verified':
    'The contingency is verified: all seven points of the checklist hold.',

  'watch.rehearsal.annotation': '{{annotation}}: {{message}}',
  'watch.rehearsal.annotations-complete':
    'The entity bears every annotation that a rollback needs.',
  'watch.rehearsal.crm-not-installed':
    "No module reads the CRM's tables. A rollback works without one; two points of its verification can't be measured then.",
  'watch.rehearsal.shape-fits':
    '{{caller}} sends "{{sends}}" bodies, which the fallback "{{workflow}}" reads.',
  'watch.rehearsal.shape-contradicts':
    '{{caller}} sends "{{sends}}" bodies, but the fallback "{{workflow}}" reads {{reads}} only: after a switch it would run with every variable empty. Have Chatwoot send what it reads.',
  'watch.rehearsal.shape-unknown':
    'Which bodies the fallback "{{workflow}}" reads can not be told from its nodes, so that a contradiction can not be excluded.',
  'watch.rehearsal.caller-shared':
    '{{caller}} hands over messages of other organizations, too: a rollback could not point it to "{{workflow}}".',
  'watch.rehearsal.no-caller':
    'Nothing in Chatwoot calls the production webhooks of these workflows, so that no body can be compared with what the fallback reads.',

  'watch.notify.drift':
    '{{organization}}: somebody changed what the rollback put right',
  'watch.notify.drift-why':
    '{{drifts}} One click on the tab puts it right again.',
  'watch.notify.not-ready':
    '{{organization}} could not be rolled back as things stand',
} as const;
