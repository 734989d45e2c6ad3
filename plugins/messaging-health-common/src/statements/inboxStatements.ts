/** What the system says about inboxes. Keys are codes; values are English with `{{placeholders}}`. @public */
export const inboxStatements = {} as const;
