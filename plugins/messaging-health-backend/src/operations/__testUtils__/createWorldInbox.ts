import {
  AnsweredConversation,
  AutomationStanding,
  InboxAutomation,
  InboxPlatform,
} from '@messaging-health/backstage-plugin-node';
import { WorldState } from './WorldState';

const SWITCHED = new Date('2026-03-01T03:00:01Z');

function kindOf(key: string): InboxAutomation['kind'] {
  if (key.startsWith('agent')) {
    return 'agent-bot';
  }
  return key.startsWith('account') ? 'account-webhook' : 'automation-rule';
}

function standingOf(
  world: WorldState,
  { key, enabled }: InboxAutomation,
): AutomationStanding {
  const now = world.automations.get(key);
  if (now === undefined) {
    return 'missing';
  }
  return (
    world.standings.get(key) ?? (now === enabled ? 'as-kept' : 'suspended')
  );
}

function listAnswered(world: WorldState): AnsweredConversation[] {
  return world.conversations.map(conversationId => ({
    conversationId,
    inboxId: 11,
    channel: 'Channel::Api',
    url: `http://chatwoot.example/${conversationId}`,
    incomingAt: SWITCHED,
    humanReplyAt: SWITCHED,
    repliedBy: 7,
    incomingText: 'Me liga: +55 11 90000-0000',
  }));
}

/** Chatwoot of an invented organization. */
export function createWorldInbox(world: WorldState): InboxPlatform {
  const setAutomation = (key: string, enabled: boolean, name: string) =>
    world.effect(`${key} ${name}`, () => {
      const changed = world.automations.get(key) !== enabled;
      world.automations.set(key, enabled);
      return changed;
    });

  return {
    listCriticalAutomations: async () => {
      world.death.point('chatwoot list');
      return [...world.automations].map(([key, enabled]) => ({
        key,
        kind: kindOf(key),
        name: key,
        enabled,
        criticalBecause: 'it answers by itself',
        state: { active: enabled },
      }));
    },
    suspendAutomation: (_, { key }) => setAutomation(key, false, 'off'),
    restoreAutomation: (_, { key, enabled }) =>
      setAutomation(key, enabled, 'restored'),
    compareAutomations: async (_, automations) => {
      world.death.point('chatwoot compare');
      return new Map(
        automations.map(automation => [
          automation.key,
          standingOf(world, automation),
        ]),
      );
    },
    handPendingToPeople: async () => {
      let opened = 0;
      await world.effect('pending conversations opened', () => {
        opened = world.pending - world.unopenable;
        world.pending = world.unopenable;
        return opened > 0;
      });
      return { opened, left: world.pending };
    },
    listCallers: async (_, urls) => {
      world.death.point('chatwoot callers');
      return [...world.callers.values()].filter(({ url }) =>
        urls.includes(url.split('?')[0]),
      );
    },
    repointCaller: (_, { key }, url) =>
      world.effect(`${key} calls ${url}`, () => {
        const caller = world.callers.get(key);
        const changed = caller !== undefined && caller.url !== url;
        if (caller) {
          world.callers.set(key, { ...caller, url });
        }
        return changed;
      }),
    listIncoming: async (_, { since, until, limit }) => {
      world.death.point('chatwoot incoming');
      const found = world.incoming
        .filter(({ at }) => at >= since && at < until)
        .sort((one, other) => other.at.getTime() - one.at.getTime());
      return {
        messages: found.slice(0, limit),
        more: found.length > limit,
      };
    },
    rehearse: async () => [],
    listInboxes: async ({ chatwoot }) =>
      chatwoot.inboxIds.map(inboxId => ({
        inboxId,
        name: `Inbox ${inboxId}`,
        channel: world.channels.get(inboxId) ?? 'Channel::Api',
        incomingSince: 2,
        undeliveredSince: 0,
      })),
    listAnsweredConversations: async () => {
      world.death.point('chatwoot conversations');
      return listAnswered(world);
    },
  };
}
