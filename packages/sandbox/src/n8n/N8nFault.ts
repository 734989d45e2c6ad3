/** What can be made to go wrong on the n8n stand-in. */
export const n8nFaults = [
  'n8n-slow-publish',
  'n8n-active-not-served',
  'n8n-stuck-conflict',
  'n8n-never-served',
  'n8n-down',
  'n8n-unauthorized',
  'n8n-slow',
  'n8n-garbage',
] as const;

export type N8nFault = (typeof n8nFaults)[number];
