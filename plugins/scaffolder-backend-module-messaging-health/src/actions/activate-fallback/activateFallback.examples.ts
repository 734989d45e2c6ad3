import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Bring the fallback flow up, and wait until it serves',
    example: `steps:
  - id: activate
    name: '3. Activate the fallback workflow'
    action: messaging-health:activate-fallback
    input:
      operationId: \${{ steps.freeze.output.operationId }}
`,
  },
];
