import { rollForwardStatements } from '@messaging-health/backstage-plugin-common';

export const rollForwardInPortuguese: Record<
  keyof typeof rollForwardStatements,
  string
> = {};
