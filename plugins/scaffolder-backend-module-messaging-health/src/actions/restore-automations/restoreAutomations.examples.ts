import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Put the automations back as they were',
    example: `steps:
  - id: restore
    name: '2. Restore the automations'
    action: messaging-health:restore-automations
    input:
      operationId: \${{ steps.preconditions.output.operationId }}
`,
  },
];
