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
