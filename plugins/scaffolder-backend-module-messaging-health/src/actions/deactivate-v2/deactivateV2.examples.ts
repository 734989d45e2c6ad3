import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Take the v2 workflow off, and wait until nothing reaches it',
    example: `steps:
  - id: deactivate
    name: '2. Deactivate the v2 workflow'
    action: messaging-health:deactivate-v2
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
