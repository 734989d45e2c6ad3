import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Close the incident, unless v2 is still being monitored',
    example: `steps:
  - id: close
    name: '6. Close the incident'
    action: messaging-health:close-incident
    if: \${{ not steps.monitor.output.waiting }}
    input:
      operationId: \${{ steps.preconditions.output.operationId }}
`,
  },
];
