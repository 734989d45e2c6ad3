import { OperationsRoom } from '..';
import { TestWorld } from './createTestRoom';
import { ORGANIZATION } from './World';

/** How everything ended after a decision, without what differs by the time of looking. */
export async function readDecisionEnd(
  { service }: OperationsRoom,
  outside: TestWorld,
) {
  const { world, incidents } = outside;
  const operations = await service.ofIncident('INC-000001');
  const mode = (await service.modesOf([ORGANIZATION.id])).get(ORGANIZATION.id);
  const name = (key: string) =>
    operations
      .reduce((text, { id, kind }) => text.replace(id, `<${kind}>`), key)
      // Who goes on does so later, and tries are counted.
      .replace(/\d{4}-\S+Z/g, '<time>')
      .replace(/ \d+$/, '');
  return {
    operations: operations
      .map(({ kind, status }) => `${kind} ${status}`)
      .sort(),
    steps: operations.map(({ steps }) => steps.map(({ status }) => status)),
    mode: mode?.mode,
    frozenBy: mode?.freeze?.incident,
    changes: world.changes,
    told: [...new Set([...incidents.told].map(name))]
      // What a look found is told by the time of the look.
      .filter(key => !key.includes('reminder'))
      .sort(),
  };
}
