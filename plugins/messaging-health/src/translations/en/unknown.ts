/** What *unknown* means, what still holds, and what to do next. */
export const unknown = {
  'unknownReason.never-evaluated':
    'Not evaluated yet. The first evaluation comes within seconds of the start; no figure means neither healthy nor breached.',
  'unknownReason.no-source': 'No source is installed that measures this.',
  'unknownReason.no-data':
    'The source answers, but has nothing on this organization. There may be no traffic, or its sender is silent.',
  'unknownReason.insufficient-data':
    'Too few events to judge. Nothing is wrong, and nothing is proven.',
  'unknownReason.source-unavailable':
    'The source did not answer. What the customers see now is not known.',
  'unknownReason.stale':
    'The newest figures are too old to be believed. What the customers see now is not known.',
  'unknownShort.never-evaluated': 'not evaluated yet',
  'unknownShort.no-source': 'no source measures it',
  'unknownShort.no-data': 'no data',
  'unknownShort.insufficient-data': 'too few events to judge',
  'unknownShort.source-unavailable': 'its source does not answer',
  'unknownShort.stale': 'figures too old',
  'unknownNext.never-evaluated':
    'Wait some seconds. If it stays so, see the rounds at the foot of this page.',
  'unknownNext.no-data':
    'See with another tool whether customers write; then whether the sender runs, and sends this organization’s id.',
  'unknownNext.insufficient-data':
    'Nothing, while little is written at this hour. A probe of the webhook judges organizations with little traffic.',
  'unknownNext.source-unavailable':
    'Mend the source or the way to it, see its words above. The figures are fetched as soon as it answers again.',
  'unknownNext.stale':
    'See whether the source, or whoever writes to it, lags or stands still.',
  'unknown.since': 'Unknown since {{since}}.',
  'unknown.holds': 'What still holds:',
  'unknown.holdsFiring':
    'it was firing when the figures stopped, and counts as breached until it is measured that it ended.',
  'unknown.holdsPending':
    'it was over the limit when the figures stopped; its clock is kept for {{duration}}.',
  'unknown.holdsOthers':
    'it does not count as healthy, and the other triggers are judged all the same.',
  'unknown.next': 'What to do:',
  'install.webhook-5xx':
    'Push observations of the signal webhook, send the access log to the drain, or install a module: prometheus, or crm-webhook with its probe.',
  'install.identity-failure':
    'Install the module crm-sql, which reads the tables of the CRM, or prometheus; or push observations of the signal identity.',
  'install.stage-move-failure':
    'Push observations of the signal stage-move, send the access log to the drain, or install the module prometheus.',
  'install.whatsapp-regression':
    'The module crm-sql watches it by the tables of the CRM.',
  'install.duplicates':
    'The module crm-sql watches it by the tables of the CRM.',
  'install.execution-failure':
    'Install the module n8n, which reads the executions of the running workflow.',
} as const;
