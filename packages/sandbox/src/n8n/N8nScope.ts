/** Everything this stand-in's routes can ask for. */
export const allScopes = [
  'workflow:read',
  'workflow:list',
  'workflow:activate',
  'workflow:deactivate',
  'execution:list',
] as const;

export type N8nScope = (typeof allScopes)[number];
