import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Go on only where v2 may be activated for the organization',
    example: `steps:
  - id: gate
    name: Ask whether v2 may be activated
    action: messaging-health:check-gate
    input:
      organization: group:default/cantina-aurora
`,
  },
];
