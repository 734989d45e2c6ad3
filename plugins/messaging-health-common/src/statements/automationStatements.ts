/** What the system says about automations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const automationStatements = {
  'automation.example': 'Example {{name}}',
} as const;
