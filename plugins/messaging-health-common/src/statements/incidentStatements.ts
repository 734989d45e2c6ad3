/** What the system says about incidents. Keys are codes; values are English with `{{placeholders}}`. @public */
export const incidentStatements = {
  'incident.example': 'Example {{name}}',
} as const;
