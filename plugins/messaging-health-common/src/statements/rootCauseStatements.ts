/** What the system says about root cause analyses. Keys are codes; values are English with `{{placeholders}}`. @public */
export const rootCauseStatements = {
  'root-cause.draft':
    '{{person}} wrote version {{version}} of the root cause analysis, a draft.',
  'root-cause.preliminary':
    '{{person}} wrote version {{version}} of the root cause analysis, the preliminary one.',
  'root-cause.final':
    '{{person}} wrote version {{version}} of the root cause analysis, the final one.',
  'root-cause.corrected':
    '{{person}} corrected the final root cause analysis with version {{version}}.',
} as const;
