/** What the system says about what is owed in time. Keys are codes; values are English with `{{placeholders}}`. @public */
export const clockStatements = {} as const;
