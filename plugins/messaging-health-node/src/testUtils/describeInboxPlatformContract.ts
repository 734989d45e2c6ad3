import { Organization } from '@messaging-health/backstage-plugin-common';
import { InboxPlatform } from '../ports/InboxPlatform';

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

/**
 * What every inbox platform must hold to. Call it in a test of the module, with a
 * function that makes the facts anew for each test.
 *
 * @public
 */
export function describeInboxPlatformContract(
  name: string,
  makeFacts: () => Promise<InboxPlatformFacts>,
): void {
  describe(`${name}, as an inbox platform`, () => {
    const { signal } = new AbortController();
    let facts: InboxPlatformFacts;
    beforeEach(async () => {
      facts = await makeFacts();
    });

    const critical = () =>
      facts.platform.listCriticalAutomations(facts.organization, signal);
    const suspendAll = async () => {
      const automations = await critical();
      for (const automation of automations) {
        await facts.platform.suspendAutomation(
          facts.organization,
          automation,
          signal,
        );
      }
      return automations;
    };

    it('lists the critical automations of this organization, and why', async () => {
      const automations = await critical();
      expect(automations.map(({ key }) => key).sort()).toEqual(
        [...facts.criticalKeys].sort(),
      );
      automations.forEach(({ criticalBecause, enabled }) => {
        expect(criticalBecause).not.toBe('');
        expect(enabled).toBe(true);
      });
    });

    it('switches them off; an automation that is gone from the list is off, too', async () => {
      await suspendAll();
      expect((await critical()).filter(({ enabled }) => enabled)).toEqual([]);
    });

    it('puts each back exactly as it was, from a state kept as JSON', async () => {
      const before = await facts.readState();
      const automations = await suspendAll();
      expect(await facts.readState()).not.toEqual(before);
      for (const automation of automations) {
        await facts.platform.restoreAutomation(
          facts.organization,
          JSON.parse(JSON.stringify(automation)),
          signal,
        );
      }
      expect(await facts.readState()).toEqual(before);
    });

    it('does no more when it does it twice', async () => {
      const automations = await suspendAll();
      const off = await facts.readState();
      for (const automation of automations) {
        await facts.platform.suspendAutomation(
          facts.organization,
          automation,
          signal,
        );
      }
      expect(await facts.readState()).toEqual(off);
    });

    it('counts what each inbox received', async () => {
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
    });

    it('offers conversations that a person answered, and no others', async () => {
      const answered = await facts.platform.listAnsweredConversations(
        facts.organization,
        { since: facts.since, limit: 10, signal },
      );
      expect(answered.map(({ conversationId }) => conversationId)).toEqual(
        facts.answeredConversations,
      );
      answered.forEach(({ humanReplyAt, inboxId, incomingAt, url }) => {
        expect(facts.organization.chatwoot.inboxIds).toContain(inboxId);
        expect(incomingAt >= facts.since).toBe(true);
        expect(humanReplyAt >= incomingAt).toBe(true);
        expect(url).toMatch(/^https?:/);
      });
    });

    it('offers no more than it is asked for', async () => {
      const answered = await facts.platform.listAnsweredConversations(
        facts.organization,
        { since: facts.since, limit: 1, signal },
      );
      expect(answered).toHaveLength(
        Math.min(1, facts.answeredConversations.length),
      );
    });

    it('refuses an instance that is not configured, and names those that are', async () => {
      const { chatwoot } = facts.organization;
      await expect(
        facts.platform.listInboxes(
          {
            ...facts.organization,
            chatwoot: { ...chatwoot, instance: 'no-such-instance' },
          },
          facts.since,
          signal,
        ),
      ).rejects.toThrow(new RegExp(`no-such-instance.*${chatwoot.instance}`));
    });
  });
}
