import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  AnsweredConversation,
  InboxAutomation,
  InboxPlatform,
} from '../ports/InboxPlatform';

/** What the contract needs to know of the world that a platform is tried in. @public */
export interface InboxPlatformFacts {
  platform: InboxPlatform;
  organization: Organization;
  /** Keys of the critical automations, all of them on. */
  criticalKeys: string[];
  /** Anything that tells the whole state of automations apart, as the platform stores it. */
  readState: () => Promise<unknown>;
  since: Date;
  /** Conversations since then that a person answered, newest answer first. */
  answeredConversations: number[];
  /** Incoming messages since then by inbox id. */
  incoming: Record<number, number>;
}

const { signal } = new AbortController();

function critical({ platform, organization }: InboxPlatformFacts) {
  return platform.listCriticalAutomations(organization, signal);
}

function expectOn({ criticalBecause, enabled }: InboxAutomation) {
  expect(criticalBecause).not.toBe('');
  expect(enabled).toBe(true);
}

function expectAnswered(
  { organization, since }: InboxPlatformFacts,
  { humanReplyAt, inboxId, incomingAt, url }: AnsweredConversation,
) {
  expect(organization.chatwoot.inboxIds).toContain(inboxId);
  expect(incomingAt >= since).toBe(true);
  expect(humanReplyAt >= incomingAt).toBe(true);
  expect(url).toMatch(/^https?:/);
}

async function suspendAll(facts: InboxPlatformFacts) {
  const automations = await critical(facts);
  for (const automation of automations) {
    await facts.platform.suspendAutomation(
      facts.organization,
      automation,
      signal,
    );
  }
  return automations;
}

const automations: Record<
  string,
  (facts: InboxPlatformFacts) => Promise<void>
> = {
  'lists the critical automations of this organization, and why':
    async facts => {
      const found = await critical(facts);
      expect(found.map(({ key }) => key).sort()).toEqual(
        [...facts.criticalKeys].sort(),
      );
      found.forEach(expectOn);
    },

  'switches them off; one that is gone from the list is off, too':
    async facts => {
      await suspendAll(facts);
      const found = await critical(facts);
      expect(found.filter(({ enabled }) => enabled)).toEqual([]);
    },

  'puts each back exactly as it was, from a state kept as JSON':
    async facts => {
      const before = await facts.readState();
      const suspended = await suspendAll(facts);
      expect(await facts.readState()).not.toEqual(before);
      for (const automation of suspended) {
        await facts.platform.restoreAutomation(
          facts.organization,
          JSON.parse(JSON.stringify(automation)),
          signal,
        );
      }
      expect(await facts.readState()).toEqual(before);
    },

  'does no more when it does it twice': async facts => {
    const suspended = await suspendAll(facts);
    const off = await facts.readState();
    for (const automation of suspended) {
      await facts.platform.suspendAutomation(
        facts.organization,
        automation,
        signal,
      );
    }
    expect(await facts.readState()).toEqual(off);
  },
};

const conversations: typeof automations = {
  'counts what each inbox received': async facts => {
    const inboxes = await facts.platform.listInboxes(
      facts.organization,
      facts.since,
      signal,
    );
    expect(
      Object.fromEntries(
        inboxes.map(({ inboxId, incomingSince }) => [inboxId, incomingSince]),
      ),
    ).toEqual(facts.incoming);
  },

  'offers conversations that a person answered, and no others': async facts => {
    const answered = await facts.platform.listAnsweredConversations(
      facts.organization,
      { since: facts.since, limit: 10, signal },
    );
    expect(answered.map(({ conversationId }) => conversationId)).toEqual(
      facts.answeredConversations,
    );
    answered.forEach(conversation => expectAnswered(facts, conversation));
  },

  'offers no more than it is asked for': async facts => {
    const answered = await facts.platform.listAnsweredConversations(
      facts.organization,
      { since: facts.since, limit: 1, signal },
    );
    expect(answered.map(({ conversationId }) => conversationId)).toEqual(
      facts.answeredConversations.slice(0, 1),
    );
  },

  'refuses an instance that is not configured, and names those that are':
    async ({ platform, organization, since }) => {
      const { chatwoot } = organization;
      const elsewhere = {
        ...organization,
        chatwoot: { ...chatwoot, instance: 'no-such-instance' },
      };
      await expect(
        platform.listInboxes(elsewhere, since, signal),
      ).rejects.toThrow(new RegExp(`no-such-instance.*${chatwoot.instance}`));
    },
};

/**
 * What every inbox platform must hold to, by name; see
 * {@link signalSourceContract} for how a module's test goes through it.
 *
 * @public
 */
export const inboxPlatformContract: Record<
  string,
  (facts: InboxPlatformFacts) => Promise<void>
> = { ...automations, ...conversations };
