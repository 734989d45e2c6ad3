/** Faults of single workflows, which can also be on for all of them. */
export const n8nWorkflowFaults = [
  'n8n-slow-publish',
  'n8n-active-not-served',
  'n8n-stuck-conflict',
  'n8n-never-served',
  'n8n-inactive-but-served',
  'n8n-conflict-forever',
  'n8n-unpublish-refused',
  'n8n-undone',
  'n8n-partial-webhooks',
  'n8n-wrong-version-served',
  'n8n-old-version-running',
  'n8n-error-500',
  'n8n-hang',
  'n8n-flapping',
  'n8n-read-only-key',
  'n8n-key-revoked-midway',
] as const;
export type N8nWorkflowFault = (typeof n8nWorkflowFaults)[number];

/** Faults of the whole instance. */
export const n8nInstanceFaults = [
  'n8n-down',
  'n8n-unauthorized',
  'n8n-slow',
  'n8n-garbage',
] as const;

/** What can be made to go wrong on the n8n stand-in. */
export type N8nFault = N8nWorkflowFault | (typeof n8nInstanceFaults)[number];

const names: readonly string[] = [...n8nWorkflowFaults, ...n8nInstanceFaults];

export function isN8nFault(name: string): name is N8nFault {
  return names.includes(name);
}
