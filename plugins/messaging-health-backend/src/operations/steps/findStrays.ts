import { InboxCaller } from '@messaging-health/backstage-plugin-node';
import { counterpartUrl } from './findCounterpart';
import { StepView } from './RunbookStep';
import { Workflows } from './workflowWitnesses';

/** Something in Chatwoot that calls v2 where the fallback does not hear it. */
export interface Stray {
  caller: InboxCaller;
  /** The fallback's URL in the place of the one that it calls; absent where none is sure. */
  url?: string;
}

/** What still hands messages to paths that only v2 has. Asks nobody where both have the same ones. */
export async function findStrays(
  view: Pick<StepView, 'inbox' | 'organization' | 'signal'>,
  { v2, fallback }: Workflows,
): Promise<Stray[]> {
  const urls = v2.webhooks
    .filter(
      ({ method, path }) =>
        !fallback.webhooks.some(
          other => other.method === method && other.path === path,
        ),
    )
    .map(({ url }) => url);
  if (urls.length === 0) {
    return [];
  }
  const callers = await view
    .inbox()
    .listCallers(view.organization, urls, view.signal);
  return callers
    .filter(({ enabled }) => enabled)
    .map(caller => ({
      caller,
      url: counterpartUrl(caller.url, v2, fallback),
    }));
}
