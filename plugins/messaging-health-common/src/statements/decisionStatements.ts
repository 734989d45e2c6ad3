/** What the system says about people's decisions about operations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const decisionStatements = {} as const;
