import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { minutesOf } from '../__testUtils__/playTrace';
import { randomOf, randomTrace } from '../__testUtils__/randomOf';
import { BOUNDARY, MINUTE, START } from '../__testUtils__/stories';

const MINUTES = 60;
const organizations = [1, 2, 3, 4, 5, 6].map(inventOrganization);
/** Short, so that much happens in an hour. */
const settings = {
  triggers: {
    'identity-failure': {
      holdsFor: '6m',
      rateWindow: '2m',
      keepFiringFor: '3m',
    },
    'webhook-5xx': { holdsFor: '3m', rateWindow: '1m', keepFiringFor: '2m' },
    duplicates: { window: '5m', keepSuspectedFor: '2m', staleAfter: '3m' },
  },
};

const LOGGED = [
  'changed_at',
  'organization_id',
  'trigger_id',
  'state',
  'onset_at',
];

type Room = ReturnType<typeof createTestRoom>;

/** What happens in the hour: it follows from the seed alone. */
function inventHour(seed: number) {
  const random = randomOf(seed);
  const traces = (characters: string) =>
    new Map(
      organizations.map(({ id }) => [
        id,
        minutesOf(randomTrace(random, characters, MINUTES), BOUNDARY.getTime()),
      ]),
    );
  return {
    identity: traces('bbb...sf0 H'),
    duplicates: traces('f....0 '),
    webhook: traces('bb.. '),
    away: randomTrace(random, '++++-', MINUTES),
  };
}

/** A replica to which that hour happens. */
function createReplica(
  hour: ReturnType<typeof inventHour>,
  options: { knex: Knex; clock: FakeClock; replica: string },
): Room {
  const sources = (['identity', 'duplicates'] as const).map(signal => {
    const source = new FakeSignalSource(
      `invented-${signal}`,
      signal,
      (organizationId, minute) => hour[signal].get(organizationId)?.get(minute),
    );
    source.answer = async request => {
      const minute = (request.to.getTime() - BOUNDARY.getTime()) / MINUTE;
      if (hour.away[minute - 1] === '-') {
        throw new Error('connection refused');
      }
      return source.observed(request);
    };
    return source;
  });
  return createTestRoom({ ...options, organizations, sources, settings });
}

/** What must be the same whoever judges. */
function essenceOf(verdict: TriggerVerdict): string {
  const { trigger, state, unknownReason, since, onsetAt, firingSince } =
    verdict;
  const { firesAt, earlyWarningSince, figures, suspicion } = verdict;
  return JSON.stringify([
    ...[trigger, state, unknownReason, since, onsetAt, firingSince],
    ...[firesAt, earlyWarningSince, figures, suspicion],
  ]);
}

/** Lets the hour happen; each minute is judged by whom `next` gives. */
async function play(
  knex: Knex,
  hour: ReturnType<typeof inventHour>,
  next: (create: (replica: string) => Room) => Room,
) {
  const clock = new FakeClock(START);
  const told: string[] = [];
  const rooms = new Set<Room>();
  const minutes: string[] = [];
  for (let minute = 1; minute <= MINUTES; minute++) {
    clock.advance(MINUTE);
    const room = next(replica => createReplica(hour, { knex, clock, replica }));
    rooms.add(room);
    await push(room, hour, BOUNDARY.getTime() + (minute - 1) * MINUTE);
    if ((await room.sweep.run()) === undefined) {
      throw new Error(`Nobody had the round of minute ${minute}.`);
    }
    const verdicts = await room.service.getMany(organizations);
    minutes.push(
      organizations
        .flatMap(({ id }) => verdicts.get(id)?.triggers.map(essenceOf) ?? [])
        .join('\n'),
    );
  }
  for (const { toldAll } of rooms) {
    [...toldAll.firing, ...toldAll.suspected].forEach(
      ({ organization, verdict }) =>
        told.push(`${organization.id} ${verdict.trigger} ${verdict.onsetAt}`),
    );
  }
  return {
    minutes,
    told: told.sort(),
    log: await knex('health_verdicts').orderBy(LOGGED).select(LOGGED),
    episodes: await knex('health_episodes')
      .orderBy(['onset_at', 'organization_id', 'trigger_id', 'kind'])
      .select('organization_id', 'trigger_id', 'onset_at', 'ended_at'),
  };
}

async function push(
  { service }: Room,
  hour: ReturnType<typeof inventHour>,
  minute: number,
): Promise<void> {
  const at = new Date(minute + MINUTE / 2).toISOString();
  await service.ingest({
    sender: 'invented-crm',
    observations: organizations.flatMap(({ id }) => {
      const figures = hour.webhook.get(id)?.get(minute);
      return figures
        ? [
            {
              id: `${id} ${at}`,
              organizationId: id,
              signal: 'webhook' as const,
              at,
              ...figures,
            },
          ]
        : [];
    }),
  });
}

describeOnDatabases('whoever has the rounds', createDatabase => {
  it.each([1, 2, 3])(
    'the verdicts are those of one replica alone, minute by minute (seed %d)',
    async seed => {
      const hour = inventHour(seed);
      let only: Room | undefined;
      const alone = await play(await createDatabase(), hour, create => {
        only ??= create('only');
        return only;
      });
      expect(alone.told.length).toBeGreaterThan(5);

      const random = randomOf(seed + 1000);
      const replicas: Room[] = [];
      const together = await play(await createDatabase(), hour, create => {
        const choice = random();
        const index = choice < 0.5 ? 0 : 1;
        // Now and then a replica starts anew, and remembers nothing.
        if (!replicas[index] || random() < 0.25) {
          replicas[index] = create(`replica-${index}`);
        }
        return replicas[index];
      });
      expect(together).toEqual(alone);
    },
    60_000,
  );
});
