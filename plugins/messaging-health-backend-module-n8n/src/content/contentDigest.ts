import { createHash } from 'node:crypto';
import { N8nNode } from '../client/schemas';
import { canonicalJson } from './canonicalJson';
import { renameConnections } from './renameConnections';
import { renameReferences } from './renameReferences';
import { webhookRoles } from './webhookRoles';
import {
  isWebhook,
  N8nConnections,
  WorkflowDefinition,
} from './WorkflowDefinition';

const STICKY_NOTE = 'n8n-nodes-base.stickyNote';

/** What of a node decides what it does; where and under which id it stands does not. */
function essenceOf(node: N8nNode, roles: ReadonlyMap<string, string>) {
  const credentials = Object.entries(node.credentials ?? {}).map(
    ([type, { id, name }]) => `${type} ${id ?? name ?? ''}`,
  );
  return {
    name: node.name,
    type: node.type,
    typeVersion: node.typeVersion,
    parameters: renameReferences(node.parameters, roles),
    credentials: credentials.sort(),
    // What n8n leaves out and what it says is off are the same.
    disabled: node.disabled || undefined,
    onError: node.onError ?? undefined,
    continueOnFail: node.continueOnFail || undefined,
    retryOnFail: node.retryOnFail || undefined,
    maxTries: node.maxTries ?? undefined,
    waitBetweenTries: node.waitBetweenTries ?? undefined,
    executeOnce: node.executeOnce || undefined,
    alwaysOutputData: node.alwaysOutputData || undefined,
  };
}

/** One line for each connection, in order; outputs that lead nowhere make none. */
function linesOf(connections: N8nConnections): string[] {
  return Object.entries(connections)
    .flatMap(([source, kinds]) =>
      Object.entries(kinds).flatMap(([kind, outputs]) =>
        outputs.flatMap((targets, output) =>
          (targets ?? []).map(target =>
            canonicalJson([source, kind, output, target]),
          ),
        ),
      ),
    )
    .sort();
}

/**
 * Names what a definition does: equal for equal nodes and connections, in whatever
 * order and wherever on the canvas they stand. Webhook nodes count by the part they
 * play only, so that a content keeps its name behind another workflow's webhook.
 */
export function contentDigest({
  nodes,
  connections,
}: WorkflowDefinition): string {
  const roles = webhookRoles(nodes);
  const essences = nodes
    .filter(node => !isWebhook(node) && node.type !== STICKY_NOTE)
    .map(node => canonicalJson(essenceOf(node, roles)))
    .sort();
  return createHash('sha256')
    .update(
      canonicalJson([
        [...roles.values()].sort(),
        essences,
        linesOf(renameConnections(connections, roles)),
      ]),
    )
    .digest('hex');
}
