/** What sources of evidence were asked, and what their answers can't hold. Keys are codes; values are English with `{{placeholders}}`. @public */
export const evidenceQuestionStatements = {
  'evidence.asked.figures':
    'The stored figures of every trigger with a ratio, from {{from}} to {{to}}.',
  'evidence.asked.executions':
    "Which executions of the organization's workflows failed from {{from}} to {{to}}, with node and message of the newest.",
  'evidence.asked.executions-at-stage-move':
    "Which executions of the organization's workflows failed at a stage move from {{from}} to {{to}}, with node and message.",
  'evidence.asked.workflows':
    "How the organization's workflows stand in n8n now.",
  'evidence.asked.automations':
    'How automation rules, agent bots and webhooks stand in the Chatwoot account now.',
  'evidence.asked.resolutions':
    'Which identity resolutions the CRM logged as failed from {{from}} to {{to}}.',
  'evidence.asked.webhook-requests':
    'Which requests of the webhook failed from {{from}} to {{to}}, by the access logs that were delivered.',
  'evidence.asked.stage-move-requests':
    'Which requests of stage moves failed from {{from}} to {{to}}, by the access logs that were delivered.',

  'evidence.limit.executions':
    'Failed executions of the flow that the webhook starts; deliveries that n8n itself refused leave no execution.',
  'evidence.limit.executions-at-stage-move':
    'Only executions whose failed node, or its message, names a stage move; n8n knows nothing of moves that were refused without failing the execution.',
  'evidence.limit.workflows':
    'As n8n answers now; it does not tell since when, and "active" alone is no proof that a webhook is served.',
  'evidence.limit.automations':
    'As Chatwoot answers now; it does not tell since when. What concerns inboxes of others only is left out.',
  'evidence.limit.resolutions':
    'What the webhook of the CRM resolves and logs; resolutions by n8n, and of inboxes that the CRM does not know, leave no row.',
  'evidence.limit.requests':
    'Kept in the memory of one process since {{since}}, the newest {{most}} of each organization and signal: what came before, or to another replica, is not here. The figures count all.',
} as const;
