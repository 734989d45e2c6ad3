/** Why a rollback was started by its policy, or was not. Keys are codes; values are English with `{{placeholders}}`. @public */
export const automaticStatements = {
  'automatic.reason': 'Started by the policy "rollback". {{detection}}',
  'automatic.problems':
    'No rollback was started automatically, and one is proposed instead: annotations have to be mended first ({{annotations}}).',
  'automatic.unfinished':
    'No rollback was started automatically: operation {{operation}} ({{status}}) is under way.',
  'automatic.not-v2':
    'No rollback was started automatically: v2 is not in service (mode {{mode}}).',
  'automatic.frozen':
    'No rollback was started automatically, and one is proposed instead: activations are frozen since {{since}} ({{reason}}).',
  'automatic.recent':
    'No rollback was started automatically, and one is proposed instead: {{operation}} was, at {{at}}, and one in 24 h is the most.',
  'automatic.not-firing':
    'No rollback was started automatically, and one is proposed instead: {{trigger}} is not seen to fire any more.',
  'automatic.unknown':
    'No rollback was started automatically, and one is proposed instead: {{triggers}} can not be judged now.',
} as const;
