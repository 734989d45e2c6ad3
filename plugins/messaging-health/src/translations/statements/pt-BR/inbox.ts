import { inboxStatements } from '@messaging-health/backstage-plugin-common';

export const inboxInPortuguese: Record<keyof typeof inboxStatements, string> =
  {};
