/** A node of a workflow, as n8n stores it. */
export interface N8nNode {
  id: string;
  name: string;
  type: string;
  typeVersion: number;
  position: number[];
  parameters: Record<string, unknown>;
  webhookId?: string;
  disabled?: boolean;
  credentials?: Record<string, { id?: string | null; name?: string }>;
  onError?: string;
  retryOnFail?: boolean;
}

/** What a version of a workflow consists of. */
export interface N8nDefinition {
  nodes: readonly N8nNode[];
  /** By the name of the node that they leave. */
  connections: Record<string, unknown>;
}

export const WEBHOOK_NODE = 'n8n-nodes-base.webhook';

/** The enabled webhook nodes: what makes a workflow reachable. */
export function webhookNodesOf({ nodes }: N8nDefinition): N8nNode[] {
  return nodes.filter(
    ({ type, disabled }) => type === WEBHOOK_NODE && !disabled,
  );
}
