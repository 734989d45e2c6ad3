import { fleetRollbackStatements } from '@messaging-health/backstage-plugin-common';

export const fleetRollbackInPortuguese: Record<
  keyof typeof fleetRollbackStatements,
  string
> = {};
