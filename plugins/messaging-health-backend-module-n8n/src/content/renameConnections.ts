import { N8nConnections } from './WorkflowDefinition';

/** The same connections, of nodes with other names. */
export function renameConnections(
  connections: N8nConnections,
  names: ReadonlyMap<string, string>,
): N8nConnections {
  const rename = (name: string) => names.get(name) ?? name;
  return Object.fromEntries(
    Object.entries(connections).map(([source, kinds]) => [
      rename(source),
      Object.fromEntries(
        Object.entries(kinds).map(([kind, outputs]) => [
          kind,
          outputs.map(
            targets =>
              targets &&
              targets.map(target => ({ ...target, node: rename(target.node) })),
          ),
        ]),
      ),
    ]),
  );
}
