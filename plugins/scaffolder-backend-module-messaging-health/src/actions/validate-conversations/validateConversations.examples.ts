import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Hand over to people, who sign off three conversations',
    example: `steps:
  - id: validate
    name: '6. Hand over to people: three conversations to sign off'
    action: messaging-health:validate-conversations
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
