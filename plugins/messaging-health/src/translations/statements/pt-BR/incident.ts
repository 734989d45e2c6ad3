import { incidentStatements } from '@messaging-health/backstage-plugin-common';

export const incidentInPortuguese: Record<keyof typeof incidentStatements, string> = {
  'incident.example': 'Exemplo {{name}}',
};
