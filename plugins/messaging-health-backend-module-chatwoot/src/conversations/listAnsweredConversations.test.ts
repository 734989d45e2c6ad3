import { FakeUpstream } from '@messaging-health/backstage-plugin-node/testUtils';
import { reachUpstream } from '../__testUtils__/reachUpstream';
import {
  listAnsweredConversations,
  MOST_LOOKS_BEHIND,
} from './listAnsweredConversations';

const since = new Date('2026-03-01T03:00:00Z');
const seconds = since.getTime() / 1000;
const incoming = { id: 1, message_type: 0, created_at: seconds + 1 };
const reply = {
  ...{ id: 2, message_type: 1, created_at: seconds + 2 },
  sender: { id: 2, type: 'user' },
};
const GONE = 7;
const WAITING = 300;

describe('listAnsweredConversations', () => {
  let chatwoot: FakeUpstream;

  beforeEach(async () => {
    const all = Array.from({ length: WAITING }, (_, index) => ({
      id: index + 1,
      inbox_id: 11,
      status: 'open',
      last_activity_at: seconds + WAITING - index,
      // Only the oldest two have a person's last word.
      messages: [index >= WAITING - 2 ? reply : incoming],
    }));
    chatwoot = await FakeUpstream.start(({ path, query }) => {
      const [, id] = /conversations\/(\d+)\/messages/.exec(path) ?? [];
      if (id === undefined) {
        const start = 25 * (Number(query.get('page')) - 1);
        return { json: { data: { payload: all.slice(start, start + 25) } } };
      }
      if (Number(id) === GONE) {
        return { status: 404, json: { error: 'Resource could not be found' } };
      }
      if (query.has('before')) {
        return { json: { payload: [] } };
      }
      const isAnswered = Number(id) > WAITING - 2;
      return {
        json: { payload: isAnswered ? [incoming, reply] : [incoming] },
      };
    });
  });
  afterEach(() => chatwoot.stop());

  const list = (limit: number) =>
    listAnsweredConversations(reachUpstream(chatwoot).conversations, 11, {
      ...{ since, limit, robotUserIds: [] },
      urlOf: id => `https://chatwoot.example/${id}`,
    });
  const lookedThrough = () =>
    new Set(
      chatwoot.requests
        .map(({ path }) => /conversations\/(\d+)\/messages/.exec(path)?.[1])
        .filter(Boolean),
    ).size;

  it('looks first where a person had the last word, and ends when it has enough', async () => {
    const found = await list(1);
    expect(found.map(({ conversationId }) => conversationId)).toEqual([
      WAITING - 1,
    ]);
    expect(lookedThrough()).toBeLessThanOrEqual(5);
  });

  it('looks through no more than the newest of those that wait, also where one is gone', async () => {
    const found = await list(10);
    expect(found).toHaveLength(2);
    expect(lookedThrough()).toBe(2 + MOST_LOOKS_BEHIND);
  });
});
