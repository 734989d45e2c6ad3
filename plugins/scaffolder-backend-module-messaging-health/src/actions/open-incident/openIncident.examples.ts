import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Complete the incident, unless people have yet to sign off',
    example: `steps:
  - id: complete
    name: '7. Complete the incident'
    action: messaging-health:open-incident
    if: \${{ not steps.validate.output.waiting }}
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
