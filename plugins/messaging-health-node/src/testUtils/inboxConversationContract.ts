import { AnsweredConversation, InboxState } from '../ports/InboxPlatform';
import {
  InboxPlatformExpectations,
  InboxPlatformFacts,
} from './InboxPlatformFacts';

const { signal } = new AbortController();

function expectAnswered(
  { organization, since }: InboxPlatformFacts,
  { humanReplyAt, inboxId, incomingAt, url }: AnsweredConversation,
) {
  expect(organization.chatwoot.inboxIds).toContain(inboxId);
  expect(incomingAt >= since).toBe(true);
  expect(humanReplyAt >= incomingAt).toBe(true);
  expect(url).toMatch(/^https?:/);
}

async function countByInbox(
  { platform, organization, since }: InboxPlatformFacts,
  count: (inbox: InboxState) => number,
) {
  const inboxes = await platform.listInboxes(organization, since, signal);
  return Object.fromEntries(
    inboxes.map(inbox => [inbox.inboxId, count(inbox)]),
  );
}

function listIncoming(
  { platform, organization, span }: InboxPlatformFacts,
  limit: number,
) {
  const { since, until } = span;
  return platform.listIncoming(organization, { since, until, limit, signal });
}

const ids = (items: { conversationId: number }[]) =>
  items.map(({ conversationId }) => conversationId);
const receivedBy = (inbox: InboxState) => inbox.incomingSince;
const undeliveredBy = (inbox: InboxState) => inbox.undeliveredSince;

function listAnswered(
  { organization, platform, since }: InboxPlatformFacts,
  limit: number,
) {
  return platform.listAnsweredConversations(organization, {
    since,
    limit,
    signal,
  });
}

async function expectStatus(
  { readStatus }: InboxPlatformFacts,
  conversations: number[],
  status: string,
) {
  for (const id of conversations) {
    expect([id, await readStatus(id)]).toEqual([id, status]);
  }
}

/** What every inbox platform must hold to about conversations. @public */
export const inboxConversationContract: InboxPlatformExpectations = {
  'counts what each inbox received': async facts => {
    expect(await countByInbox(facts, receivedBy)).toEqual(facts.incoming);
  },

  'counts what never reached a customer': async facts => {
    const counts = await countByInbox(facts, undeliveredBy);
    expect(counts).toEqual(facts.undelivered);
  },

  'lists what came in within a span, the edges of its seconds included':
    async facts => {
      const { messages, more } = await listIncoming(facts, 100);
      expect(ids(messages)).toEqual(facts.span.conversations);
      expect(more).toBe(false);
    },

  'lists the newest, and says that there are more': async facts => {
    const { conversations } = facts.span;
    const some = await listIncoming(facts, 2);
    expect(ids(some.messages)).toEqual(conversations.slice(0, 2));
    expect(some.more).toBe(true);
    const all = await listIncoming(facts, conversations.length);
    expect(all.more).toBe(false);
  },

  'offers conversations that a person answered, and no others': async facts => {
    const answered = await listAnswered(facts, 10);
    expect(ids(answered)).toEqual(facts.answeredConversations);
    answered.forEach(conversation => expectAnswered(facts, conversation));
  },

  'offers no more than it is asked for': async facts => {
    expect(ids(await listAnswered(facts, 1))).toEqual(
      facts.answeredConversations.slice(0, 1),
    );
  },

  'hands to people what waits for a bot that is gone, once, and nothing else':
    async facts => {
      const { organization, pending, platform } = facts;
      const { withBot, withoutBot } = pending;
      const first = await platform.handPendingToPeople(organization, signal);
      expect(first).toEqual({ opened: withoutBot.length, left: 0 });
      const second = await platform.handPendingToPeople(organization, signal);
      expect(second).toEqual({ opened: 0, left: 0 });
      await expectStatus(facts, withoutBot, 'open');
      await expectStatus(facts, withBot, 'pending');
    },
};
