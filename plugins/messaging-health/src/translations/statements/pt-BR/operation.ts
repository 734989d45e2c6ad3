import { operationStatements } from '@messaging-health/backstage-plugin-common';

export const operationInPortuguese: Record<keyof typeof operationStatements, string> = {
  'operation.example': 'Exemplo {{name}}',
};
