/** What the system says about roll-forwards. Keys are codes; values are English with `{{placeholders}}`. @public */
export const rollForwardStatements = {} as const;
