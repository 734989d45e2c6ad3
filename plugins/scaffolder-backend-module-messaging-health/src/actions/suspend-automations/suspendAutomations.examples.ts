import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Keep receiving messages without critical automations',
    example: `steps:
  - id: suspend
    name: '4. Suspend critical automations'
    action: messaging-health:suspend-automations
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
