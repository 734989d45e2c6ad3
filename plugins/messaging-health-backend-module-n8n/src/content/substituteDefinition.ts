import { CustomErrorBase } from '@backstage/errors';
import { N8nNode } from '../client/schemas';
import { renameConnections } from './renameConnections';
import { renameReferences } from './renameReferences';
import { webhookAddress } from './webhookRoles';
import { isWebhook, WorkflowDefinition } from './WorkflowDefinition';

/** Why one workflow's content can't stand behind another's webhooks. */
export class MismatchError extends CustomErrorBase {
  readonly name = 'MismatchError';
}

const WAITS_FOR_NODE = 'responseNode';

function refuseOtherAnswer(host: N8nNode, content: N8nNode): void {
  const waits = [host, content].map(
    ({ parameters }) => parameters.responseMode === WAITS_FOR_NODE,
  );
  if (waits[0] !== waits[1]) {
    throw new MismatchError(
      `the webhook node "${host.name}" ${
        waits[0] ? 'waits' : 'does not wait'
      } for a node that answers the caller, and "${content.name}" ${
        waits[1] ? 'does' : 'does not'
      }`,
    );
  }
}

/** Which webhook node of the host takes the place of which of the content: by method and path, or because each has only one. */
function pairWebhooks(
  host: N8nNode[],
  content: N8nNode[],
): Array<[host: N8nNode, content: N8nNode]> {
  if (host.length === 1 && content.length === 1) {
    return [[host[0], content[0]]];
  }
  const list = (nodes: N8nNode[]) =>
    nodes.map(webhookAddress).sort().join(', ') || 'none';
  const pairs = host.flatMap<[N8nNode, N8nNode]>(node => {
    const other = content.find(
      one => webhookAddress(one) === webhookAddress(node),
    );
    return other ? [[node, other]] : [];
  });
  if (pairs.length !== host.length || pairs.length !== content.length) {
    throw new MismatchError(
      `their webhooks don't match: the one answers ${list(
        host,
      )}, the other ${list(content)}`,
    );
  }
  return pairs;
}

/**
 * The content's nodes behind the host's own webhook nodes, which stay what they are
 * to the letter: so n8n puts them into service without touching the path. What named
 * the content's webhook, connections and expressions, names the host's.
 */
export function substituteDefinition(
  host: WorkflowDefinition,
  content: WorkflowDefinition,
): WorkflowDefinition {
  const webhooks = host.nodes.filter(isWebhook);
  const pairs = pairWebhooks(webhooks, content.nodes.filter(isWebhook));
  if (pairs.length === 0) {
    throw new MismatchError('neither has an enabled webhook');
  }
  pairs.forEach(([own, other]) => refuseOtherAnswer(own, other));
  const names = new Map(pairs.map(([own, other]) => [other.name, own.name]));
  const takenNames = new Set(webhooks.map(({ name }) => name));
  const takenIds = new Set(webhooks.map(({ id }) => id));
  const others = content.nodes.filter(node => !isWebhook(node));
  const clash = others.find(({ name }) => takenNames.has(name));
  if (clash) {
    throw new MismatchError(
      `a node is called "${clash.name}", as the webhook node of the other is; rename it in n8n`,
    );
  }
  return {
    nodes: [
      ...webhooks,
      ...others.map(node => ({
        ...node,
        ...(node.id !== undefined && takenIds.has(node.id)
          ? { id: `${node.id}-moved` }
          : {}),
        parameters: Object.fromEntries(
          Object.entries(node.parameters).map(([key, value]) => [
            key,
            renameReferences(value, names),
          ]),
        ),
      })),
    ],
    connections: renameConnections(content.connections, names),
  };
}
