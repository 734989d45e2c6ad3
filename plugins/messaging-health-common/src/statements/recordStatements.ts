/** What the system says about what people make of an incident. Keys are codes; values are English with `{{placeholders}}`. @public */
export const recordStatements = {} as const;
