import { healthStatements } from '@messaging-health/backstage-plugin-common';

export const healthInPortuguese: Record<keyof typeof healthStatements, string> = {
  'health.example': 'Exemplo {{name}}',
};
