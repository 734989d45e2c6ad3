import { N8nWorkflowSeed } from '../n8n/N8nWorkflowSeed';
import { organizations } from '../organizations/organizations';

/** Two workflows for each organization; in a fresh sandbox v2 is published. */
export const n8nWorkflows: readonly N8nWorkflowSeed[] = organizations.flatMap(
  ({ title, workflows }) => [
    {
      id: workflows.v2.id,
      name: `${title}: agente v2`,
      path: workflows.v2.path,
      active: true,
    },
    {
      id: workflows.fallback.id,
      name: `${title}: fluxo anterior estável`,
      path: workflows.fallback.path,
      active: false,
    },
  ],
);
