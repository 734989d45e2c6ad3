import { canonicalJson } from './canonicalJson';
import { WorkflowDefinition } from './WorkflowDefinition';
import { writableNode } from './writableDefinition';

function letterOf({ nodes, connections }: WorkflowDefinition): string {
  return canonicalJson([
    nodes.map(node => canonicalJson(writableNode(node))).sort(),
    connections,
  ]);
}

/** Whether two definitions are the same to the letter, webhooks included; in which order does not matter. */
export function isSameDefinition(
  one: WorkflowDefinition,
  other: WorkflowDefinition,
): boolean {
  return letterOf(one) === letterOf(other);
}
