/** What the system says about health. Keys are codes; values are English with `{{placeholders}}`. @public */
export const healthStatements = {
  'health.example': 'Example {{name}}',
} as const;
