/** What the system says about evidence and attachments. Keys are codes; values are English with `{{placeholders}}`. @public */
export const evidenceStatements = {} as const;
