import { mockServices } from '@backstage/backend-test-utils';
import {
  ContingencyPointId,
  FigurePoint,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import {
  CrmDirectory,
  CrmLinkCount,
  CrmTraces,
  InboxState,
} from '@messaging-health/backstage-plugin-node';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Death, ORGANIZATION, World } from '../../operations/__testUtils__';
import { inventOperation } from './inventOperation';
import { MeasureRun } from '../contingency/Measurement';
import { measurePoints } from '../contingency/measurePoints';

/** The switch, and what was measured up to. */
export const FROM = new Date('2026-03-01T03:00:00.000Z');
export const UNTIL = new Date('2026-03-01T03:15:00.000Z');

/** What a test changes of the world before it is measured. */
export interface Scene {
  world: World;
  run: MeasureRun;
  points: FigurePoint[];
  verdicts: TriggerVerdict[];
  links: CrmLinkCount[];
  /** Conversations that customers wrote in, and whether the CRM has a contact for each. */
  conversations: Map<number, boolean>;
  inboxes: InboxState[];
}

/** A WhatsApp inbox with messages. */
export const inbox = (changes: Partial<InboxState>): InboxState => ({
  inboxId: 12,
  name: 'WhatsApp',
  channel: 'Channel::Api',
  incomingSince: 4,
  undeliveredSince: 0,
  ...changes,
});

/** New links of one channel. */
export const link = (total: number, withoutContact = 0): CrmLinkCount => ({
  channel: 'whatsapp',
  total,
  withoutContact,
  withoutDeal: total,
});

/** What a minute after the switch has counted. */
export function figure(minute: number, total: number, failed = 0): FigurePoint {
  const at = new Date(FROM.getTime() + minute * 60_000).toISOString();
  return { at, total, failed };
}

/** A verdict on a trigger that something counts for. */
export const measured = (
  trigger: TriggerVerdict['trigger'],
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict => ({
  trigger,
  state: 'inactive',
  watched: true,
  ...changes,
});

/** A world in which every point holds. */
export function createScene(): Scene {
  const world = new World(new Death());
  const points = [figure(1, 20, 2), figure(12, 20, 1)];
  const verdicts = [measured('webhook-5xx'), measured('identity-failure')];
  const links = [link(3)];
  const conversations = new Map([[101, true]]);
  const inboxes = [inbox({})];
  world.inbox.listInboxes = async () => inboxes;
  world.inbox.listIncoming = async () => ({
    messages: [...conversations.keys()].map(conversationId => ({
      conversationId,
      inboxId: 12,
      at: FROM,
    })),
    more: false,
  });
  const crm: CrmDirectory = {
    ...world.crm,
    countLinks: async () => links,
    findTraces: async (_, { conversationIds }): Promise<CrmTraces> => ({
      links: conversationIds.map(conversationId => ({
        conversationId,
        inboxId: 12,
        contactId: conversations.get(conversationId) ? 'a-contact' : undefined,
        dealId: undefined,
        status: 'open',
        aiEnabled: undefined,
        createdAt: FROM,
      })),
      identities: [],
      contacts: [],
      resolutions: [],
    }),
  };
  const rollback = inventOperation(ORGANIZATION, { status: 'succeeded' });
  const run: MeasureRun = {
    health: {
      getMany: async () => new Map(),
      trafficSince: async () => world.traffic,
    },
    figures: {
      read: async (_, { trigger }) => ({
        trigger,
        stepSeconds: 60,
        points,
        marks: [],
      }),
    },
    platforms: {
      automation: { get: () => world.automation },
      inbox: { get: () => world.inbox },
      prober: { get: () => world.prober },
      crm: { get: () => crm, installed: true },
    },
    watched: {
      organization: ORGANIZATION,
      incident: 'INC-000001',
      mode: 'contingency',
      rollback,
      since: FROM,
      putRightAt: FROM,
      comparesWorkflows: true,
      comparesAutomations: true,
    },
    verdicts: {
      organizationId: ORGANIZATION.id,
      health: 'healthy',
      triggers: verdicts,
    },
    from: FROM,
    until: UNTIL,
    minimumEvents: 10,
    signal: new AbortController().signal,
  };
  return { world, run, points, verdicts, links, conversations, inboxes };
}

/** How one point stands after the scene was changed. */
export async function measure(
  point: ContingencyPointId,
  change: (scene: Scene) => void = () => {},
) {
  const scene = createScene();
  change(scene);
  const all = await measurePoints(
    { clock: new FakeClock(), logger: mockServices.logger.mock() },
    scene.run,
  );
  const found = all.find(({ id }) => id === point);
  return [found?.state, found?.statement.code, found?.figures];
}
