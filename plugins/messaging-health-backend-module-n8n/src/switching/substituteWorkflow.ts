import { say } from '@messaging-health/backstage-plugin-common';
import { N8nWorkflow } from '../client/schemas';
import { contentDigest } from '../content/contentDigest';
import { isSameDefinition } from '../content/isSameDefinition';
import {
  MismatchError,
  substituteDefinition,
} from '../content/substituteDefinition';
import {
  definitionOf,
  draftOf,
  WorkflowDefinition,
} from '../content/WorkflowDefinition';
import { writableDefinition } from '../content/writableDefinition';
import { findCopies, keepCopy } from './keepCopy';
import { releaseInPlace } from './releaseInPlace';
import {
  n8nFailure,
  nameOf,
  SwitchContext,
  watchedWebhooks,
} from './SwitchContext';
import { waitUntilGone } from './waitForWebhooks';

function build(host: N8nWorkflow, content: N8nWorkflow): WorkflowDefinition {
  try {
    return substituteDefinition(definitionOf(host), definitionOf(content));
  } catch (error) {
    if (error instanceof MismatchError) {
      throw n8nFailure(
        'refused',
        `The content of ${nameOf(
          content,
        )} can't stand behind the webhook of ${nameOf(host)}: ${
          error.message
        }. Nothing was changed.`,
      );
    }
    throw error;
  }
}

/** Where the host's own content is kept: the copy that was made before the host was given the other's, else a new one. */
async function keepHost(
  context: SwitchContext,
  host: N8nWorkflow,
  digest: string,
): Promise<N8nWorkflow> {
  const own = definitionOf(host);
  const draft = draftOf(host);
  if ([own, draft].some(one => contentDigest(one) === digest)) {
    // Begun before: what the host has now is not its own any more.
    const [kept] = await findCopies(context, host, 'content');
    if (kept) {
      return kept;
    }
  }
  if (!isSameDefinition(own, draft) && contentDigest(draft) !== digest) {
    await keepCopy(context, host, draft, 'unpublished changes');
  }
  return keepCopy(context, host, own, 'content');
}

/** The content's own workflow may be active without being served: the two would compete for the path. */
async function makeWay(
  context: SwitchContext,
  host: N8nWorkflow,
  content: N8nWorkflow,
): Promise<void> {
  const paths = watchedWebhooks(context, host).map(({ path }) => path);
  const shared = watchedWebhooks(context, content).filter(({ path }) =>
    paths.includes(path),
  );
  if (!content.active || host.active || shared.length === 0) {
    return;
  }
  await context.report(
    say('automation.unpublishing', { workflow: content.name }),
  );
  await context.client.unpublish(content, context.signal);
  await waitUntilGone(context, shared);
}

/**
 * Has one workflow's id serve another's content behind its own webhook nodes. Begins
 * anew at every point without doing anything twice.
 *
 * @returns where the host's own content is kept
 */
export async function substituteWorkflow(
  context: SwitchContext,
  hostId: string,
  contentId: string,
): Promise<N8nWorkflow> {
  const { client, clock, report, signal } = context;
  const startedAt = clock.now().getTime();
  const [host, content] = await Promise.all([
    client.getWorkflow(hostId, signal),
    client.getWorkflow(contentId, signal),
  ]);
  if (host.isArchived) {
    throw n8nFailure(
      'refused',
      `${nameOf(
        host,
      )} is archived in n8n, so it can't serve anything. Unarchive it there, then run this step again.`,
    );
  }
  const definition = build(host, content);
  const digest = contentDigest(definition);
  await report(say('automation.keeping-content', { workflow: host.name }));
  const kept = await keepHost(context, host, digest);
  await makeWay(context, host, content);
  await report(
    say('automation.substituting', {
      host: host.name,
      content: content.name,
    }),
  );
  await releaseInPlace(context, host, {
    edit: writableDefinition(host.name, definition, content, host),
    digest,
    saved: contentDigest(draftOf(host)) === digest,
  });
  await report(
    say('automation.substituted', {
      host: host.name,
      content: content.name,
      milliseconds: clock.now().getTime() - startedAt,
    }),
  );
  return kept;
}
