import { BodyShape } from '@messaging-health/backstage-plugin-node';
import { N8nNode } from '../client/schemas';
import { isWebhook, WorkflowDefinition } from './WorkflowDefinition';

const CONVERSATION = ['messages', 'meta', 'contact_inbox'];
const MESSAGE = ['sender', 'conversation', 'content'];
/** Tells little by itself: flows look at it to leave most bodies alone. */
const MESSAGE_FILTER = 'message_type';

/** Nodes that hand on what they were given. */
const PASSING_ON = new Set(
  [
    'if',
    'filter',
    'switch',
    'noOp',
    'wait',
    'merge',
    'limit',
    'removeDuplicates',
    'splitInBatches',
  ].map(name => `n8n-nodes-base.${name}`),
);

/** A node named in an expression, with the way from it to a value. */
const REFERENCE =
  /(?:\$\(\s*(['"`])(.*?)\1\s*\)|\$node\[\s*(['"`])(.*?)\3\s*\]|\$node\.([A-Za-z_]\w*))((?:\.[A-Za-z_$][\w$]*|\(\s*\d*\s*\)|\[\s*\d+\s*\])*)/g;

/** `body.x`, however it is written. */
const PROPERTY = /(?:^|[^\w$])body\.(\w+)/g;
/** `const { x, y } = … body` */
const UNPACKED = /\{([^{}]*)\}\s*=\s*[^;\n]*?\bbody\b(?!\.)/g;

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsOf)
    : [];
}

/** One way of writing for all: `["x"]` and `?.` become dots. */
function plain(text: string): string {
  return text
    .replace(/(?<!\$node)\??\.?\[\s*['"](\w+)['"]\s*\]/g, '.$1')
    .replace(/\?\./g, '.')
    .replace(/\.\[/g, '[');
}

function fieldsIn(text: string): string[] {
  const unpacked = [...text.matchAll(UNPACKED)].flatMap(([, names]) =>
    names.split(',').map(name => name.split(/[:=]/)[0].trim()),
  );
  return [
    ...[...text.matchAll(PROPERTY)].map(([, field]) => field),
    ...unpacked,
  ];
}

/** A Set node hands the rest on where it is told to, or, in its older form, unless it is told not to. */
function handsOn({ type, typeVersion = 1, parameters }: N8nNode): boolean {
  if (type !== 'n8n-nodes-base.set') {
    return PASSING_ON.has(type);
  }
  return typeVersion >= 3
    ? parameters.includeOtherFields === true
    : parameters.keepOnlySet !== true;
}

/** Names of the nodes that are given the webhook's own output. */
function findReaders({ nodes, connections }: WorkflowDefinition): Set<string> {
  const byName = new Map(nodes.map(node => [node.name, node]));
  const readers = new Set<string>();
  const waiting = nodes.filter(isWebhook).map(({ name }) => name);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const outputs = Object.values(connections[name] ?? {}).flat();
    for (const target of outputs.flatMap(targets => targets ?? [])) {
      const node = byName.get(target.node);
      if (!node || readers.has(node.name)) {
        continue;
      }
      readers.add(node.name);
      if (node.disabled || handsOn(node)) {
        waiting.push(node.name);
      }
    }
  }
  return readers;
}

function fieldsReadBy(
  node: N8nNode,
  isReader: boolean,
  webhooks: ReadonlySet<string>,
): string[] {
  return textsOf(node.parameters).flatMap(text => {
    let namesWebhook = false;
    const fields: string[] = [];
    const rest = plain(text).replace(
      REFERENCE,
      (_whole, _a, call, _b, bracket, property, way: string) => {
        if (webhooks.has(call ?? bracket ?? property)) {
          namesWebhook = true;
          fields.push(...fieldsIn(way));
          // Code goes on from here: `{ content } = $('Webhook').item.json.body`.
          return way;
        }
        return '';
      },
    );
    return isReader || namesWebhook ? [...fields, ...fieldsIn(rest)] : fields;
  });
}

/**
 * Which bodies of Chatwoot a flow can make sense of, by what its expressions and its
 * code ask of the webhook's body; empty where that can't be told.
 */
export function bodyShapesOf(definition: WorkflowDefinition): BodyShape[] {
  const webhooks = new Set(
    definition.nodes.filter(isWebhook).map(({ name }) => name),
  );
  const readers = findReaders(definition);
  const fields = new Set(
    definition.nodes
      .filter(node => !isWebhook(node) && !node.disabled)
      .flatMap(node => fieldsReadBy(node, readers.has(node.name), webhooks)),
  );
  const readsConversation = CONVERSATION.some(field => fields.has(field));
  const readsMessage =
    MESSAGE.some(field => fields.has(field)) ||
    (fields.has(MESSAGE_FILTER) && !readsConversation);
  return [
    ...(readsMessage ? (['message'] as const) : []),
    ...(readsConversation ? (['conversation'] as const) : []),
  ];
}
