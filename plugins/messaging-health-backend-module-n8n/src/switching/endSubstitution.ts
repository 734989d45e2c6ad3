import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { contentDigest } from '../content/contentDigest';
import { definitionOf, draftOf } from '../content/WorkflowDefinition';
import { writableDefinition } from '../content/writableDefinition';
import { releaseInPlace } from './releaseInPlace';
import { n8nFailure, nameOf, SwitchContext } from './SwitchContext';

const isMissing = (error: unknown) =>
  error instanceof UpstreamError && error.problem.status === 404;

async function readIfThere(
  { client, signal }: SwitchContext,
  id: string,
): Promise<N8nWorkflow | undefined> {
  try {
    return await client.getWorkflow(id, signal);
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Where the copy is gone, either everything was done before, or the host's content is lost here. */
async function confirmEnded(
  context: SwitchContext,
  host: N8nWorkflow,
  contentId: string,
): Promise<void> {
  const content = await readIfThere(context, contentId);
  const digest = contentDigest(definitionOf(host));
  if (content && contentDigest(definitionOf(content)) === digest) {
    throw n8nFailure(
      'refused',
      `The copy that holds the own content of ${nameOf(
        host,
      )} is gone from n8n, and ${nameOf(host)} still serves that of ${nameOf(
        content,
      )}. Restore its content from n8n's version history or from a backup, then run this step again.`,
    );
  }
  await context.report(
    say('automation.own-content-already', { workflow: host.name }),
  );
}

/** Removes the copy; leaves it, and says why, where n8n does not let us. */
async function removeCopy(
  { client, report, signal }: SwitchContext,
  copy: N8nWorkflow,
): Promise<void> {
  try {
    await client.deleteWorkflow(copy.id, signal);
    await report(say('automation.copy-removed', { copy: copy.name }));
  } catch (error) {
    if (!(error instanceof UpstreamError)) {
      throw error;
    }
    if (!isMissing(error)) {
      const { status, kind } = error.problem;
      await report(
        say('automation.copy-left', {
          copy: copy.name,
          reason: status === 403 ? '403, workflow:delete' : status ?? kind,
        }),
      );
    }
  }
}

/** Gives a workflow its own content back, in place and in service, and removes the copy that it was kept as. */
export async function endSubstitution(
  context: SwitchContext,
  ids: { host: string; content: string; keptAs: string },
): Promise<void> {
  const { client, clock, report, signal } = context;
  const startedAt = clock.now().getTime();
  const host = await client.getWorkflow(ids.host, signal);
  const copy = await readIfThere(context, ids.keptAs);
  if (!copy) {
    await confirmEnded(context, host, ids.content);
    return;
  }
  const own = draftOf(copy);
  const digest = contentDigest(own);
  await report(say('automation.restoring', { workflow: host.name }));
  await releaseInPlace(context, host, {
    edit: writableDefinition(host.name, own, copy, host),
    digest,
    saved: contentDigest(draftOf(host)) === digest,
  });
  await report(
    say('automation.restored', {
      workflow: host.name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
  await removeCopy(context, copy);
}
