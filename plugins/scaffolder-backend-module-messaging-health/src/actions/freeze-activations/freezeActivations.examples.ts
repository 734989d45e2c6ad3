import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description:
      'Start a rollback, or join the one under way, and freeze new activations',
    example: `steps:
  - id: freeze
    name: '1. Freeze new activations'
    action: messaging-health:freeze-activations
    input:
      organization: group:default/cantina-aurora
      reason: Webhook errors over the limit for 18 minutes
`,
  },
  {
    description: 'The same with what a person chose in the form',
    example: `steps:
  - id: freeze
    name: '1. Freeze new activations'
    action: messaging-health:freeze-activations
    input:
      organization: \${{ parameters.organization }}
      reason: \${{ parameters.reason }}
`,
  },
];
