/** Everything this stand-in's routes can ask for. */
export const allScopes = [
  'workflow:read',
  'workflow:list',
  'workflow:create',
  'workflow:update',
  'workflow:delete',
  'workflow:activate',
  'workflow:deactivate',
  'execution:list',
  'execution:read',
  'execution:stop',
] as const;

export type N8nScope = (typeof allScopes)[number];
