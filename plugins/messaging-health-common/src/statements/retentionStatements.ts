/** What the system says about what was purged. Keys are codes; values are English with `{{placeholders}}`. @public */
export const retentionStatements = {} as const;
