import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Make sure that webhooks answer without errors again',
    example: `steps:
  - id: verify
    name: '5. Verify webhooks without 5xx'
    action: messaging-health:verify-webhooks
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
