import { ConversationCandidate } from '@messaging-health/backstage-plugin-common';

/**
 * Where conversations of an organization can be opened, as far as its candidates show
 * it: theirs stand in them, and the others lie beside them in the same account.
 */
export function addressesOf(
  candidates: ReadonlyArray<
    Pick<ConversationCandidate, 'conversationId' | 'url'>
  >,
): (conversationId: number) => string | undefined {
  const known = new Map(
    candidates.map(({ conversationId, url }) => [conversationId, url]),
  );
  const pattern = candidates.find(({ conversationId, url }) =>
    url.endsWith(`/${conversationId}`),
  );
  const beside =
    pattern && pattern.url.slice(0, -String(pattern.conversationId).length);
  return id =>
    known.get(id) ?? (beside === undefined ? undefined : `${beside}${id}`);
}
