import { watchStatements } from '@messaging-health/backstage-plugin-common';

export const watchInPortuguese: Record<keyof typeof watchStatements, string> =
  {};
