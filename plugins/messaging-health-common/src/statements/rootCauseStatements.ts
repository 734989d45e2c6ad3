/** What the system says about root cause analyses. Keys are codes; values are English with `{{placeholders}}`. @public */
export const rootCauseStatements = {} as const;
