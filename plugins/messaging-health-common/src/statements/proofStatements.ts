/** What the system says about the proof of a record, and erasures. Keys are codes; values are English with `{{placeholders}}`. @public */
export const proofStatements = {
  'proof.content-erased':
    'What stood here was erased. That it stood here, and when, is still proved.',
  'proof.contents-erased':
    '{{person}} erased the contents of {{count}} parts of this record: {{reason}}',
} as const;
