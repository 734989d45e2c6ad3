import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Activate v2 inside the deployment window',
    example: `steps:
  - id: activate
    name: '3. Activate the v2 workflow'
    action: messaging-health:activate-v2
    input:
      operationId: \${{ steps.preconditions.output.operationId }}
`,
  },
];
