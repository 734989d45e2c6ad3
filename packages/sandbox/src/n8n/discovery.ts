import { N8nScope } from './N8nScope';

/** What a key with these scopes is told it may do. */
export function discovery(scopes: readonly N8nScope[]) {
  const resources: Record<
    string,
    { operations: string[]; endpoints: object[] }
  > = {};
  for (const scope of scopes) {
    const [resource, operation] = scope.split(':');
    resources[resource] ??= { operations: [], endpoints: [] };
    resources[resource].operations.push(operation);
  }
  return { data: { scopes, resources, filters: {} } };
}
