/** What the system says about the proof of a record, and erasures. Keys are codes; values are English with `{{placeholders}}`. @public */
export const proofStatements = {} as const;
