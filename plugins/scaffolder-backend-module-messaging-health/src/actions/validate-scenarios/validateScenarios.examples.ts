import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Play the scenarios, unless v2 is still being monitored',
    example: `steps:
  - id: scenarios
    name: '5. Validate the scenarios'
    action: messaging-health:validate-scenarios
    if: \${{ not steps.monitor.output.waiting }}
    input:
      operationId: \${{ steps.preconditions.output.operationId }}
`,
  },
];
