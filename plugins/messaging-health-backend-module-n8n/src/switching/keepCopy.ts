import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow, N8nWorkflowEdit } from '../client/schemas';
import { isSameDefinition } from '../content/isSameDefinition';
import { draftOf, WorkflowDefinition } from '../content/WorkflowDefinition';
import { writableDefinition } from '../content/writableDefinition';
import { requireScope } from './requireScope';
import { insist } from './insist';
import { n8nFailure, nameOf, SwitchContext } from './SwitchContext';

const MOST_PAGES = 20;
const LONGEST_NAME = 128;

/** What a copy holds, as its name says it. */
export type CopyKind = 'content' | 'unpublished changes';

/** How a copy is found again: n8n looks for words in names, and for nothing else of ours. */
function markOf(host: N8nWorkflow, kind: CopyKind): string {
  return `Kept by Messaging Health for ${host.id}, ${kind}:`;
}

async function list(
  { client, signal }: SwitchContext,
  mark: string,
): Promise<N8nWorkflow[]> {
  const found: N8nWorkflow[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { data, nextCursor } = await client.findWorkflows(
      mark,
      cursor,
      signal,
    );
    // An older n8n may pass over the filter.
    found.push(...data.filter(({ name }) => name.startsWith(mark)));
    if (!nextCursor) {
      break;
    }
    cursor = nextCursor;
  }
  return found;
}

/** Every copy of that kind that was kept for a workflow, the newest first. */
export async function findCopies(
  context: SwitchContext,
  host: N8nWorkflow,
  kind: CopyKind,
): Promise<N8nWorkflow[]> {
  const found = await requireScope('workflow:list', () =>
    list(context, markOf(host, kind)),
  );
  return found.sort((a, b) =>
    (b.createdAt ?? '').localeCompare(a.createdAt ?? ''),
  );
}

const mayHaveArrived = (error: unknown) =>
  error instanceof UpstreamError && error.problem.retryable;

/** Creates the copy; where the answer is lost, looks whether it is there before it is created again. */
async function create(
  context: SwitchContext,
  edit: N8nWorkflowEdit,
  find: () => Promise<N8nWorkflow | undefined>,
  host: N8nWorkflow,
): Promise<N8nWorkflow> {
  const { client, signal } = context;
  let looksFirst = false;
  return insist(
    context,
    `to keep a copy of ${nameOf(host)}`,
    async () => {
      const found = looksFirst ? await find() : undefined;
      looksFirst = true;
      return (
        found ??
        requireScope('workflow:create', () =>
          client.createWorkflow(edit, signal),
        )
      );
    },
    mayHaveArrived,
  );
}

/**
 * Keeps a definition of a workflow as an inactive workflow of its own, and finds the
 * one that is there already. It is read back, so that what is relied on is there.
 */
export async function keepCopy(
  context: SwitchContext,
  host: N8nWorkflow,
  definition: WorkflowDefinition,
  kind: CopyKind,
): Promise<N8nWorkflow> {
  const holdsIt = (copy: N8nWorkflow) =>
    !copy.isArchived && isSameDefinition(draftOf(copy), definition);
  const find = async () => {
    // Only the newest: which copy is the host's own is told by that later.
    const [newest] = await findCopies(context, host, kind);
    return newest && holdsIt(newest) ? newest : undefined;
  };
  const known = await find();
  if (known) {
    return known;
  }
  const name = `${markOf(host, kind)} ${host.name}`.slice(0, LONGEST_NAME);
  const edit = writableDefinition(name, definition, host);
  const copy = await create(context, edit, find, host);
  if (!holdsIt(copy)) {
    throw n8nFailure(
      'refused',
      `n8n keeps something else than was sent to it as ${nameOf(
        copy,
      )}, so the content of ${nameOf(
        host,
      )} can't be given back from it. Nothing else was changed.`,
    );
  }
  await context.report(
    say('automation.content-kept', { workflow: host.name, copy: copy.name }),
  );
  return copy;
}
