/** The rounds over the signal sources. */
export const sweep = {
  'blind.since':
    'Blind since {{time}}, for {{duration}}: nothing could be judged here, and people were told.',
  'blind.short': 'blind since {{time}} ({{duration}})',
  'sweep.never': 'No round over the sources has ended yet.',
  'sweep.slow':
    'The rounds are late: the last one took {{took}} of {{interval}}.',
  'sweep.standing':
    'The rounds are late: the last one ended {{ago}}; one is due every {{interval}}.',
  'sweep.silent_one': '{{count}} source does not answer: {{sources}}.',
  'sweep.silent_other': '{{count}} sources do not answer: {{sources}}.',
  'sweep.means':
    'What can not be judged is shown as unknown; the rest is judged as ever.',
  'sources.title_one': 'Where the figures come from: {{count}} source',
  'sources.title_other': 'Where the figures come from: {{count}} sources',
  'sources.label': 'Sources',
  'sources.source': 'Source',
  'sources.signal': 'Signal',
  'sources.upTo': 'Data up to',
  'sources.asked': 'Asked',
  'sources.problem': 'Last answer',
  'sources.answers': 'answers',
  'sources.neverAnswered': 'never answered',
  'sources.round_one':
    'The last round ended {{age}}: {{count}} organization in {{took}}, every {{interval}}.',
  'sources.round_other':
    'The last round ended {{age}}: {{count}} organizations in {{took}}, every {{interval}}.',
  'signal.webhook': 'webhook',
  'signal.identity': 'identity',
  'signal.stage-move': 'stage moves',
  'signal.execution': 'n8n executions',
  'signal.whatsapp-regression': 'WhatsApp volume',
  'signal.duplicates': 'duplicates',
} as const;
