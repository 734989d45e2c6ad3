import { mockServices } from '@backstage/backend-test-utils';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  Actor,
  FigurePoint,
  Operation,
  Organization,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock, CrmDirectory } from '@messaging-health/backstage-plugin-node';
import { InstantClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { directoryOf } from '../../health/__testUtils__/createTestRoom';
import { createIncidentRoom } from '../../incidents/__testUtils__/createIncidentRoom';
import { OrganizationMode } from '../../operations';
import { Death, ORGANIZATION, World } from '../../operations/__testUtils__';
import { FormerState } from '../../operations/FormerState';
import { createWatchRoom, OnDrifted, OnNotReady } from '..';
import { inventOperation } from './inventOperation';

export const ANA: Actor = { type: 'user', entityRef: 'user:default/ana' };
export const BRUNO: Actor = { type: 'user', entityRef: 'user:default/bruno' };

const MINUTE = 60_000;

/** What the other rooms know of one organization. */
export interface Known {
  mode: OrganizationMode;
  operations: Operation[];
  formerStates: FormerState[];
  verdicts: TriggerVerdict[];
}

/** Two automations that were on before the rollback. */
const FORMER_STATES: FormerState[] = ['automation-rule:1', 'agent-bot:11'].map(
  key => ({
    automation: {
      key,
      kind: key.startsWith('agent') ? 'agent-bot' : 'automation-rule',
      name: key,
      enabled: true,
      criticalBecause: 'it answers by itself',
      state: { active: true },
    },
  }),
);

const measured = (trigger: TriggerVerdict['trigger']): TriggerVerdict => ({
  trigger,
  state: 'inactive',
  watched: true,
});

/** How the rooms know an organization whose rollback is over. */
export function inContingency(organization: Organization): Known {
  return {
    mode: { mode: 'contingency' },
    operations: [inventOperation(organization, { status: 'succeeded' })],
    formerStates: FORMER_STATES,
    verdicts: [measured('webhook-5xx'), measured('identity-failure')],
  };
}

/** The watches on a database, with real incidents, over a world in memory. */
export async function createWatchWorld(
  knex: Knex,
  organizations: Organization[] = [ORGANIZATION],
) {
  const room = createIncidentRoom(knex);
  const { clock, incidents } = room;
  const world = new World(new Death());
  world.active.set('v2-padaria', false);
  world.active.set('fallback-padaria', true);
  for (const key of world.automations.keys()) {
    world.automations.set(key, false);
  }
  const known = new Map(
    organizations.map(one => [one.id, inContingency(one)] as const),
  );
  const knownOf = (id: string): Known => {
    const found = known.get(id);
    if (!found) {
      throw new Error(`No organization ${id} was invented.`);
    }
    return found;
  };
  const points: FigurePoint[] = [];
  const crm: { directory?: CrmDirectory } = { directory: world.crm };
  const told = {
    drifted: new Array<Parameters<OnDrifted>[0]>(),
    notReady: new Array<Parameters<OnNotReady>[0]>(),
    changed: new Array<string>(),
  };
  for (const organization of organizations) {
    await incidents.openOrJoin({
      organization,
      openedBy: ANA,
      detectedAt: clock.now(),
      reason: 'Webhook errors',
    });
  }
  const directory = directoryOf(organizations);
  const createRoom = (replica = 'replica-a', ownClock: Clock = clock) =>
    createWatchRoom({
      knex,
      clock: ownClock,
      pacemaker: new InstantClock(),
      logger: mockServices.logger.mock(),
      replica,
      options: {
        drift: { compareEveryMilliseconds: 20_000 },
        contingency: {
          measureEveryMilliseconds: MINUTE,
          windowMilliseconds: 15 * MINUTE,
          minimumEvents: 10,
        },
        rehearsal: { everyMilliseconds: 180 * MINUTE },
      },
      organizations: directory,
      health: {
        getMany: async asked =>
          new Map(
            asked.map(({ id }) => [
              id,
              {
                organizationId: id,
                health: 'healthy' as const,
                triggers: knownOf(id).verdicts,
              },
            ]),
          ),
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
      incidents,
      operations: {
        modesOf: async ids =>
          new Map(ids.map(id => [id, knownOf(id).mode] as const)),
        unfinishedOf: async ids =>
          new Map(
            ids.flatMap(id =>
              knownOf(id)
                .operations.filter(
                  ({ status }) => !['succeeded', 'aborted'].includes(status),
                )
                .map(operation => [id, operation] as const),
            ),
          ),
        ofIncident: async number => {
          const { organizationId } = await incidents.get(number);
          return knownOf(organizationId).operations;
        },
        formerStatesOf: async id => knownOf(id).formerStates,
      },
      platforms: {
        automation: { get: () => world.automation },
        inbox: { get: () => world.inbox },
        prober: { get: () => world.prober },
        crm: {
          get: () => {
            if (!crm.directory) {
              throw new ServiceUnavailableError(
                "No reader of the CRM's tables is installed.",
              );
            }
            return crm.directory;
          },
          get installed() {
            return crm.directory !== undefined;
          },
        },
      },
      mask: text => text.replace(/\+\d{8,}/g, '[phone]'),
      onDrifted: async event => {
        told.drifted.push(event);
      },
      onNotReady: async event => {
        told.notReady.push(event);
      },
      onChanged: organizationId => told.changed.push(organizationId),
    });
  return {
    ...room,
    world,
    directory,
    known: knownOf(organizations[0].id),
    knownOf,
    points,
    crm,
    told,
    createRoom,
    room: createRoom(),
    signal: new AbortController().signal,
    /** The codes of what stands in an incident's timeline beyond its opening. */
    timelineOf: async (number = 'INC-000001') =>
      (await incidents.get(number)).timeline
        .map(({ statement }) => statement.code)
        .filter(code => code.startsWith('watch.')),
  };
}
export type WatchWorld = Awaited<ReturnType<typeof createWatchWorld>>;
