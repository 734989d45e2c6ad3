/** What the system says about messages to customers. Keys are codes; values are English with `{{placeholders}}`. @public */
export const communicationStatements = {} as const;
