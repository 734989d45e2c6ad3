import { createFlow } from '../n8n/createFlow';
import { N8nApi } from '../n8n/N8nApi';
import { inventOrganization } from './inventOrganization';
import { Pair, PairKind } from './Pair';
import { pathsOf } from './pathsOf';

/** Brings an invented organization's two workflows into n8n, and publishes v2. */
export async function importPair(
  n8n: N8nApi,
  kind: PairKind,
  number: number,
): Promise<Pair> {
  const name = `exemplo-${number}`;
  const paths = pathsOf(kind, name);
  const workflowIds = {
    v2: await n8n.createWorkflow(createFlow('v2', name, paths.v2)),
    fallback: await n8n.createWorkflow(
      createFlow('fallback', name, paths.fallback),
    ),
  };
  const status = await n8n.change(workflowIds.v2, 'activate');
  if (status !== 200) {
    throw new Error(
      `n8n answered ${status} to the first activation of ${name}.`,
    );
  }
  const organization = inventOrganization(number, {
    v2: { id: workflowIds.v2, path: paths.v2[0] },
    fallback: { id: workflowIds.fallback, path: paths.fallback[0] },
  });
  return { kind, organization, paths, workflowIds };
}
