import { decisionStatements } from '@messaging-health/backstage-plugin-common';

export const decisionInPortuguese: Record<
  keyof typeof decisionStatements,
  string
> = {};
