import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Look how v2 does under the tighter limits',
    example: `steps:
  - id: monitor
    name: '4. Monitor v2 under tighter limits'
    action: messaging-health:monitor
    input:
      operationId: \${{ steps.preconditions.output.operationId }}
`,
  },
];
