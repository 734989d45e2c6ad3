/** What the system says about operations. Keys are codes; values are English with `{{placeholders}}`. @public */
export const operationStatements = {
  'operation.example': 'Example {{name}}',
} as const;
