import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { z } from 'zod';
import { N8nNode, N8nWorkflow } from '../client/schemas';

const targetSchema = z.looseObject({ node: z.string() });
const connectionsSchema = z
  .record(
    z.string(),
    z.record(z.string(), z.array(z.array(targetSchema).nullable())),
  )
  // Nodes without a connection, and an n8n that leaves the field out.
  .nullish()
  .transform(connections => connections ?? {});

/** Where an output of a node leads. */
export type N8nTarget = z.infer<typeof targetSchema>;

/** By the node that they leave, by kind, by number of its output. */
export type N8nConnections = z.infer<typeof connectionsSchema>;

/** What one version of a workflow consists of. */
export interface WorkflowDefinition {
  nodes: N8nNode[];
  connections: N8nConnections;
}

export const WEBHOOK_NODE = 'n8n-nodes-base.webhook';

export function isWebhook({ type, disabled }: N8nNode): boolean {
  return type === WEBHOOK_NODE && !disabled;
}

function read(
  workflow: N8nWorkflow,
  version: Pick<N8nWorkflow, 'nodes' | 'connections'>,
): WorkflowDefinition {
  const connections = connectionsSchema.safeParse(version.connections);
  if (!connections.success) {
    throw new UpstreamError({
      system: 'n8n',
      kind: 'malformed',
      message: `n8n describes the connections of workflow "${workflow.name}" (${workflow.id}) in a form that is not known here.`,
      retryable: false,
    });
  }
  return { nodes: version.nodes, connections: connections.data };
}

/** What an editor sees. */
export function draftOf(workflow: N8nWorkflow): WorkflowDefinition {
  return read(workflow, workflow);
}

/** What production runs while the workflow is active, else what it would run: its draft. */
export function definitionOf(workflow: N8nWorkflow): WorkflowDefinition {
  return workflow.active && workflow.activeVersion
    ? read(workflow, workflow.activeVersion)
    : read(workflow, workflow);
}
