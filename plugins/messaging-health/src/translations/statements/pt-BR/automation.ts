import { automationStatements } from '@messaging-health/backstage-plugin-common';

export const automationInPortuguese: Record<keyof typeof automationStatements, string> = {
  'automation.example': 'Exemplo {{name}}',
};
