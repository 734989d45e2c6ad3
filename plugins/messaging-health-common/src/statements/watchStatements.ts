/** What the system says about what is watched beside the triggers: drift, the contingency, rehearsals. Keys are codes; values are English with `{{placeholders}}`. @public */
export const watchStatements = {} as const;
