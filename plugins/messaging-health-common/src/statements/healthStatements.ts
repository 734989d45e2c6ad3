/** What the system says about health. Keys are codes; values are English with `{{placeholders}}`. @public */
export const healthStatements = {
  'health.never-evaluated':
    'Not judged yet. The first round over the signal sources takes some seconds.',
  'health.not-judged-lately':
    'Not judged since {{at}}: the rounds over the signal sources stand still.',
  'health.no-source':
    'No source gives figures for this. Install a module that does, or push observations of the signal {{signal}}.',
  'health.no-data':
    'The source {{source}} has no figures for this organization.',
  'health.insufficient-data':
    '{{total}} of {{minimum}} events in {{minutes}} min: too few to judge.',
  'health.source-unavailable':
    'The source {{source}} could not be asked: {{message}}',
  'health.stale': 'The source {{source}} has had no figures since {{since}}.',
  'health.pending':
    'Over the limit; fires when every minute stays so for {{minutes}} min.',
  'health.suspected':
    'The figures suspect it. A person who sees the impact confirms it, or leaves it.',
  'health.no-usual-volume':
    'The usual volume of this hour is not known, or too small to compare with.',
  'health.keeps-firing':
    'Not over the limit any more; ends after {{minutes}} min without a breach.',
  'health.not-watched':
    'No source watches this. A person who sees it may confirm it.',
  'health.confirmed': 'Confirmed by {{by}}.',
} as const;
