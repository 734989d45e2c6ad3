/** What the system says about automations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const automationStatements = {
  'automation.already-inactive':
    '"{{workflow}}" is already out of service; nothing to do.',
  'automation.already-served':
    '"{{workflow}}" is already in service; nothing to do.',
  'automation.unpublishing': 'Taking "{{workflow}}" out of service in n8n.',
  'automation.waiting-until-gone':
    'n8n says that "{{workflow}}" is inactive; waiting until its production webhook no longer reaches it.',
  'automation.out-of-service':
    '"{{workflow}}" is out of service after {{milliseconds}} ms.',
  'automation.path-held-by-other':
    'The path {{path}} is now served by "{{holder}}".',
  'automation.publishing': 'Putting "{{workflow}}" into service in n8n.',
  'automation.waiting-until-served':
    'n8n has taken the activation of "{{workflow}}"; waiting until its production webhook is really served.',
  'automation.in-service':
    '"{{workflow}}" is in service after {{milliseconds}} ms: its production webhook is served.',
  'automation.path-conflict':
    'n8n refuses to put "{{workflow}}" into service: the path {{path}} is still taken.',
  'automation.path-stale':
    'n8n loses calls to {{path}} on a workflow that is no longer in service.',
  'automation.healing':
    'Healing the stuck path, try {{cycle}} of {{limit}}: "{{displaced}}" goes in and out of service again.',
  'automation.still-stuck':
    '"{{workflow}}" is out of service, but n8n still holds the path {{path}} for it. Putting another workflow onto that path will heal this first.',
  'automation.republishing':
    'n8n says that "{{workflow}}" is active, but its production webhook is not served; putting it into service again, try {{attempt}} of {{limit}}.',
  'automation.probe-served':
    'A call to {{path}} reaches a workflow that is in service.',
  'automation.probe-not-served':
    'n8n answers {{status}}: nothing is registered on {{path}}.',
  'automation.probe-stale':
    'n8n answers {{status}}: {{path}} leads to a workflow that is no longer in service, so calls are lost.',
  'automation.probe-unclear':
    '{{path}} answers {{status}}, which neither says that it is served nor that it is not.',
  'automation.probe-impossible':
    "{{path}} answers {{method}}, which can't be tried without running the workflow.",
  'automation.active-again':
    'n8n says that "{{workflow}}" is active again; taking it out of service once more, try {{attempt}} of {{limit}}.',
  'automation.keeping-content':
    'Keeping the content of "{{workflow}}" as an inactive workflow of its own in n8n.',
  'automation.content-kept':
    'Content of "{{workflow}}" is kept in n8n as "{{copy}}".',
  'automation.substituting':
    'Putting the content of "{{content}}" behind the webhook of "{{host}}", in place.',
  'automation.released-in-place':
    'n8n serves the webhook of "{{workflow}}" with its new content.',
  'automation.content-witnessed':
    'An execution of "{{workflow}}" ran the new content.',
  'automation.content-unwitnessed':
    'No execution of "{{workflow}}" has shown yet that it runs the new content: no message has come since, or n8n does not tell.',
  'automation.substituted':
    '"{{host}}" serves the content of "{{content}}" after {{milliseconds}} ms.',
  'automation.restoring':
    'Giving "{{workflow}}" its own content back, in place.',
  'automation.restored':
    '"{{workflow}}" serves its own content again after {{milliseconds}} ms.',
  'automation.own-content-already':
    '"{{workflow}}" has its own content; nothing to give back.',
  'automation.copy-removed': 'The copy "{{copy}}" was removed from n8n.',
  'automation.copy-left':
    'The copy "{{copy}}" stays in n8n, which did not let it be removed ({{reason}}). It does nothing; delete it by hand.',
  'automation.rehearsal-incomplete':
    'The organization lacks the annotation of its v2 or its fallback workflow, or names an n8n that is not in app-config.',
  'automation.rehearsal-failed': 'This could not be asked: {{reason}}',
  'automation.rehearsal-readable':
    'n8n has "{{workflow}}", and it can be put into service.',
  'automation.rehearsal-archived':
    '"{{workflow}}" is archived in n8n and can\'t be put into service. Unarchive it there.',
  'automation.rehearsal-probeable':
    'The webhook of "{{workflow}}" can be proved to be served: {{path}}.',
  'automation.rehearsal-no-webhook':
    '"{{workflow}}" has no enabled POST webhook of its own, so nobody could prove that it serves.',
  'automation.rehearsal-same-workflow':
    'v2 and the fallback are the same workflow in n8n ({{workflow}}); correct the annotations.',
  'automation.rehearsal-paths-shared':
    'v2 and the fallback stand on one path, {{path}}; nobody else does.',
  'automation.rehearsal-paths-distinct':
    'v2 stands on {{v2}}, the fallback on {{fallback}}; nobody else stands on the latter. Their callers are pointed to it.',
  'automation.rehearsal-path-taken':
    'The fallback\'s path {{path}} belongs to "{{holder}}", which is active: the fallback could not be put into service.',
  'automation.rehearsal-scopes-complete':
    'The API key may do everything that a rollback needs.',
  'automation.rehearsal-scopes-missing':
    'The API key lacks {{scopes}}, so a rollback would be refused. Add the scopes in n8n.',
  'automation.rehearsal-scopes-unknown':
    'This n8n does not tell what the API key may do.',
  'automation.rehearsal-without-list':
    "The API key lacks workflow:list: who holds a taken path can't be found out, and there is no second way in place.",
  'automation.rehearsal-without-second-way':
    "The API key lacks {{scopes}}: where n8n is stuck, the fallback's content can't be served in place.",
  'automation.rehearsal-without-delete':
    'The API key lacks workflow:delete: the copy that the second way keeps would stay in n8n.',
  'automation.rehearsal-without-versions':
    'The API key lacks execution:read: after a change in place no execution can show which content runs.',
  'automation.rehearsal-second-way':
    "If n8n gets stuck, the fallback's content can be served in place, behind v2's webhook.",
  'automation.rehearsal-no-second-way':
    "If n8n gets stuck, the fallback's content can't be served behind v2's webhook: {{reason}}.",
  'automation.rehearsal-served': '"{{workflow}}" is active and served.',
  'automation.rehearsal-unserved':
    'n8n says that "{{workflow}}" is active, but: {{found}}',
  'automation.rehearsal-nobody-active':
    'Neither v2 nor the fallback is active in n8n.',
  'automation.rehearsal-credentials-present':
    'No webhook node of "{{workflow}}" lacks a credential.',
  'automation.rehearsal-credentials-missing':
    'The webhook node "{{node}}" of "{{workflow}}" asks for a credential and has none: n8n would refuse to put it into service.',
  'automation.rehearsal-saves':
    '"{{workflow}}" keeps its executions, so that they can bear witness.',
  'automation.rehearsal-saves-nothing':
    '"{{workflow}}" does not save successful executions, so that none can bear witness that it works.',
  'crm-webhook.healthy':
    "The CRM's webhook at {{host}} took a probe and answered {{status}}.",
  'crm-webhook.server-error':
    "The CRM's webhook at {{host}} answered {{status}}, a fault of its own.",
  'crm-webhook.refused':
    "The CRM's webhook at {{host}} refused a probe with {{status}}. Check the secret and how it is sent.",
  'crm-webhook.redirected':
    "The CRM's webhook at {{host}} redirects ({{status}}); put the final address into the annotation.",
  'crm-webhook.not-the-crm':
    'What answers at {{host}} is not the CRM: its answer ({{status}}) has another shape.',
  'crm-webhook.unknown-tenant':
    "The CRM's webhook at {{host}} answers, but knows no organization for Chatwoot account {{account}}; it ignores what is sent for it.",
  'crm-webhook.unreachable':
    "The CRM's webhook at {{host}} did not answer ({{reason}}).",
  'crm-webhook.not-allowed':
    'No probe was sent: {{origin}} is not among messagingHealth.crmWebhook.allowedOrigins.',
  'crm-webhook.incomplete':
    'No probe was sent: the organization lacks the annotation {{annotation}}.',
} as const;
