import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Start the return to v2, or join the one under way',
    example: `steps:
  - id: preconditions
    name: '1. Check the preconditions'
    action: messaging-health:check-preconditions
    input:
      organization: group:default/cantina-aurora
      reason: The payload of v2 is mended
      correction:
        url: https://git.example/integrations/pull/42
        author: ana.plantao
        reviewer: bruno.integracoes
      smokeReport: <testsuites><testsuite name="smoke"><testcase name="first message"/></testsuite></testsuites>
      window:
        from: '2026-03-01T22:00:00-03:00'
        until: '2026-03-02T02:00:00-03:00'
`,
  },
  {
    description: 'The same with what a person chose in the form',
    example: `steps:
  - id: preconditions
    name: '1. Check the preconditions'
    action: messaging-health:check-preconditions
    input:
      organization: \${{ parameters.organization }}
      reason: \${{ parameters.reason }}
      correction: \${{ parameters.correction }}
      smokeReport: \${{ parameters.smokeReport }}
      window: \${{ parameters.window }}
`,
  },
];
