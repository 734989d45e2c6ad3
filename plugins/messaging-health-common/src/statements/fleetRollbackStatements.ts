/** What the system says about fleet rollbacks. Keys are codes; values are English with `{{placeholders}}`. @public */
export const fleetRollbackStatements = {} as const;
