/** What the system says about inboxes. Keys are codes; values are English with `{{placeholders}}`. @public */
export const inboxStatements = {
  'inbox.spared.ignored':
    '"{{name}}" ({{key}}) stays on: its name is in ignoredNames.',
  'inbox.spared.triggers-fallback':
    '"{{name}}" ({{key}}) stays on: it triggers the fallback flow in n8n.',
  'inbox.spared.mirror':
    '"{{name}}" ({{key}}) stays on: it keeps the CRM up to date.',
  'inbox.spared.callback':
    '"{{name}}" ({{key}}) stays on: it calls the callback of an API inbox, without which no reply reaches a customer.',
  'inbox.spared.shared':
    '"{{name}}" ({{key}}) stays on: it also concerns inboxes of others in the same account.',
  'inbox.spared.unknown-actions':
    '"{{name}}" ({{key}}) stays on; its actions are not known to be critical or harmless: {{actions}}. Add them to messagingHealth.chatwoot.criticalActions if they are critical.',

  'inbox.rehearsal.impossible': "This can't be seen in Chatwoot: {{message}}",
  'inbox.rehearsal.administrator':
    'The token belongs to an administrator of Chatwoot account {{account}}.',
  'inbox.rehearsal.not-administrator':
    'In Chatwoot account {{account}} the token belongs to a user with the role {{role}}, who may not switch automations. Give the portal the token of an administrator.',
  'inbox.rehearsal.stranger':
    'The token belongs to nobody in Chatwoot account {{account}}. Add its user to the account as an administrator, or correct the annotation messaging-health.io/chatwoot-account-id.',
  'inbox.rehearsal.inboxes-there': 'Its inboxes are there: {{inboxes}}.',
  'inbox.rehearsal.inboxes-missing':
    'Chatwoot account {{account}} has no inbox {{inboxes}}. Correct the annotation messaging-health.io/chatwoot-inbox-ids.',
  'inbox.rehearsal.would-switch-off':
    '"{{name}}" ({{key}}) would be switched off: {{because}}.',
  'inbox.rehearsal.none-critical': 'No critical automation is on.',
  'inbox.rehearsal.hands-messages':
    '"{{name}}" ({{key}}) hands messages to {{url}}.',
  'inbox.rehearsal.hands-conversations':
    '"{{name}}" ({{key}}) hands conversations to {{url}}.',
  'inbox.rehearsal.shared-caller':
    '"{{name}}" ({{key}}) hands what comes into its inboxes to {{url}}, and also what comes into those of others: it can\'t be pointed to a fallback on another path for this organization alone.',
  'inbox.rehearsal.no-caller':
    'Nothing in Chatwoot hands what comes into its inboxes to n8n: neither flow would be reached.',
} as const;
