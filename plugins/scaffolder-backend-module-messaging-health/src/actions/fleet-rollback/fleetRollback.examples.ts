import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Roll two organizations back, the first one first',
    example: `steps:
  - id: fleet
    name: Roll the organizations back
    action: messaging-health:fleet-rollback
    input:
      organizations:
        - group:default/cantina-aurora
        - group:default/pet-shop-lua-azul
      reason: The release of tonight sends a payload that the CRM refuses
`,
  },
  {
    description: 'The same with what a person chose in the form',
    example: `steps:
  - id: fleet
    name: Roll the organizations back
    action: messaging-health:fleet-rollback
    input:
      organizations: \${{ parameters.organizations }}
      canary: \${{ parameters.canary }}
      waveSize: \${{ parameters.waveSize }}
      reason: \${{ parameters.reason }}
`,
  },
];
