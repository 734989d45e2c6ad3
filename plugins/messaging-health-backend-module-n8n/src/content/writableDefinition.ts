import { N8nNode, N8nWorkflow, N8nWorkflowEdit } from '../client/schemas';
import { WorkflowDefinition } from './WorkflowDefinition';

/** n8n refuses a node with any other key. */
const NODE_KEYS = [
  'id',
  'name',
  'webhookId',
  'disabled',
  'notesInFlow',
  'notes',
  'type',
  'typeVersion',
  'executeOnce',
  'alwaysOutputData',
  'retryOnFail',
  'maxTries',
  'waitBetweenTries',
  'continueOnFail',
  'onError',
  'position',
  'parameters',
  'credentials',
  'customTelemetryTags',
];

/** n8n refuses any other setting, and ignores those that it derives itself. */
const SETTING_KEYS = [
  'saveExecutionProgress',
  'saveManualExecutions',
  'saveDataErrorExecution',
  'saveDataSuccessExecution',
  'executionTimeout',
  'errorWorkflow',
  'timezone',
  'executionOrder',
  'callerPolicy',
  'callerIds',
  'timeSavedMode',
  'timeSavedPerExecution',
  'redactionPolicy',
  'availableInMCP',
  'customTelemetryTags',
];

/** n8n merges settings: what was not there before must be unsaid to go away, as far as it can be. */
const UNSAID: Record<string, unknown> = {
  timezone: 'DEFAULT',
  errorWorkflow: 'DEFAULT',
  executionTimeout: -1,
};

/** `DEFAULT` is what a read may answer and no write may say. */
const isSayable = (value: unknown) =>
  value !== null && value !== undefined && value !== 'DEFAULT';

function pick(from: object, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(
      ([key, value]) => keys.includes(key) && isSayable(value),
    ),
  );
}

/** A node as n8n takes it back. */
export function writableNode(node: N8nNode): Record<string, unknown> {
  return pick(node, NODE_KEYS);
}

/**
 * A workflow as POST and PUT take it, without the keys that they refuse.
 *
 * @param instead - whose settings these replace
 */
export function writableDefinition(
  name: string,
  definition: WorkflowDefinition,
  from: Pick<N8nWorkflow, 'settings' | 'nodeGroups'>,
  instead?: Pick<N8nWorkflow, 'settings' | 'nodeGroups'>,
): N8nWorkflowEdit {
  const settings = pick(from.settings ?? {}, SETTING_KEYS);
  const unsaid = Object.keys(instead?.settings ?? {})
    .filter(key => !(key in settings) && key in UNSAID)
    .map(key => [key, UNSAID[key]]);
  const groups = from.nodeGroups ?? [];
  const hasGroups = [...groups, ...(instead?.nodeGroups ?? [])].length > 0;
  return {
    name,
    nodes: definition.nodes.map(writableNode),
    connections: definition.connections,
    settings: { ...Object.fromEntries(unsaid), ...settings },
    // An n8n that has none yet would refuse the key.
    ...(hasGroups ? { nodeGroups: groups } : {}),
  };
}
