import {
  WorkflowState,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';

function addressOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function lastSegment({ path }: WorkflowWebhook): string | undefined {
  return path.split('/').at(-1);
}

/** The webhook that a URL leads to; Chatwoot posts, so among several methods POST is meant. */
function findCalled(
  url: string,
  { webhooks }: WorkflowState,
): WorkflowWebhook | undefined {
  const address = addressOf(url);
  const called = webhooks.filter(
    webhook =>
      addressOf(webhook.url) === address ||
      new URL(webhook.url).pathname === new URL(url).pathname,
  );
  return called.find(({ method }) => method === 'POST') ?? called[0];
}

/**
 * The webhook of one workflow that takes the place of the one of another that a URL leads
 * to: of the same method, the one whose path ends alike; else, of those that end like no
 * other, the one in the same place, if there are as many. Undefined where none is sure.
 */
export function findCounterpart(
  url: string,
  from: WorkflowState,
  to: WorkflowState,
): WorkflowWebhook | undefined {
  const called = findCalled(url, from);
  if (!called) {
    return undefined;
  }
  const peers = from.webhooks.filter(({ method }) => method === called.method);
  const others = to.webhooks.filter(({ method }) => method === called.method);
  const endsLike = (one: WorkflowWebhook) => (other: WorkflowWebhook) =>
    lastSegment(one) === lastSegment(other);
  const alike = others.filter(endsLike(called));
  if (alike.length === 1) {
    return alike[0];
  }
  const single = peers.filter(peer => !others.some(endsLike(peer)));
  const free = others.filter(other => !peers.some(endsLike(other)));
  return single.length === free.length
    ? free[single.indexOf(called)]
    : undefined;
}

/** Where a caller has to be pointed so that the other workflow gets what it sends. */
export function counterpartUrl(
  url: string,
  from: WorkflowState,
  to: WorkflowState,
): string | undefined {
  const counterpart = findCounterpart(url, from, to);
  if (!counterpart) {
    return undefined;
  }
  const target = new URL(counterpart.url);
  // Callers tell inboxes apart by their query, and Chatwoot takes an address only once.
  target.search = new URL(url).search;
  return target.href;
}
