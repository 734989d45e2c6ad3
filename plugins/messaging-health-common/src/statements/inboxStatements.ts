/** What the system says about inboxes. Keys are codes; values are English with `{{placeholders}}`. @public */
export const inboxStatements = {
  'inbox.example': 'Example {{name}}',
} as const;
