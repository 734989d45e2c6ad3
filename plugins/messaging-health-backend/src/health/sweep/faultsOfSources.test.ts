import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import {
  ObservationRequest,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  createTestRoom,
  inventOrganization,
} from '../__testUtils__/createTestRoom';
import { FakeSignalSource } from '../__testUtils__/FakeSignalSource';
import { calmSources, healthOf, passMinutes } from '../__testUtils__/fleet';
import {
  MINUTE,
  organization,
  START,
  verdictOf,
} from '../__testUtils__/stories';

type Observed = SourceAnswer & { kind: 'observed' };
type Answer = (
  source: FakeSignalSource,
  request: ObservationRequest,
) => Promise<SourceAnswer>;

/** An answer in which something was done to each observation. */
const spoiled =
  (spoil: (one: Observed['observations'][number]) => object): Answer =>
  async (source, request) => {
    const answer = source.observed(request);
    return {
      ...answer,
      observations: answer.observations.map(one => ({ ...one, ...spoil(one) })),
    };
  };

/** What a source may do wrong; in none of these cases it measured anything. */
const FAULTS: Array<[name: string, answer: Answer]> = [
  [
    'says that it can not be reached',
    async () => ({
      kind: 'unavailable',
      because: {
        system: 'invented-crm',
        kind: 'unreachable',
        message: 'connection refused',
        retryable: true,
      },
    }),
  ],
  [
    'throws',
    async () => {
      throw new TypeError('x is not a function');
    },
  ],
  ['answers null', async (): Promise<SourceAnswer> => JSON.parse('null')],
  [
    'answers no list',
    async (source, request) => ({
      ...source.observed(request),
      observations: JSON.parse('null'),
    }),
  ],
  ['answers a list of nulls', spoiledList(() => JSON.parse('[null]'))],
  ['answers for no organization', spoiledList(() => [])],
  [
    'answers for other organizations',
    spoiled(() => ({ organizationId: inventOrganization(77).id })),
  ],
  ['answers another signal', spoiled(() => ({ signal: 'webhook' }))],
  ['counts NaN events', spoiled(() => ({ total: NaN, failed: NaN }))],
  ['counts endless events', spoiled(() => ({ total: Infinity }))],
  ['counts less than no failures', spoiled(() => ({ failed: -1 }))],
  ['counts less than no events', spoiled(() => ({ total: -5, failed: -9 }))],
  ['counts more failures than events', spoiled(() => ({ failed: 101 }))],
  ['counts parts of events', spoiled(() => ({ total: 99.5 }))],
  [
    'tells minutes that do not begin on the minute',
    spoiled(({ minute }) => ({ minute: new Date(minute.getTime() + 1) })),
  ],
  [
    'tells minutes of last year',
    spoiled(({ minute }) => ({
      minute: new Date(minute.getTime() - 365 * 24 * 60 * MINUTE),
    })),
  ],
  [
    'tells minutes of the future',
    spoiled(({ minute }) => ({
      minute: new Date(minute.getTime() + 180 * MINUTE),
    })),
  ],
  ['tells no instant', spoiled(() => ({ minute: new Date(NaN) }))],
  [
    'does not tell up to when it is complete',
    async (source, request) => ({
      ...source.observed(request),
      observedUpTo: new Date(NaN),
    }),
  ],
  [
    'is complete only up to an hour ago',
    async (source, request) => {
      const observedUpTo = new Date(request.to.getTime() - 60 * MINUTE);
      const answer = source.observed(request);
      return {
        ...answer,
        observedUpTo,
        observations: answer.observations.filter(
          ({ minute }) => minute < observedUpTo,
        ),
      };
    },
  ],
];

function spoiledList(
  change: (list: Observed['observations']) => Observed['observations'],
): Answer {
  return async (source, request) => {
    const answer = source.observed(request);
    return { ...answer, observations: change(answer.observations) };
  };
}

/** Who admits that its newest figures are old is not believed at all. */
const believedFor = (fault: string) =>
  fault.startsWith('is complete only') ? 'unknown' : 'healthy';

describeOnDatabases('a source that', createDatabase => {
  it.each(FAULTS)(
    '%s shows nobody healthy who was not measured to be',
    async (name, fault) => {
      const clock = new FakeClock(START);
      const { webhook, identity, stageMove } = calmSources();
      const { sweep, service } = createTestRoom({
        knex: await createDatabase(),
        clock,
        sources: [webhook, identity, stageMove],
      });
      const look = () => healthOf(service, organization);
      const fail = () => {
        identity.answer = request => fault(identity, request);
      };

      fail();
      await sweep.run();
      expect(await look()).toBe('unknown');
      expect(await passMinutes(clock, 1, sweep, look)).toEqual(['unknown']);
      // It is nobody else's fault.
      expect(await verdictOf(service)).toMatchObject({ state: 'inactive' });

      identity.answer = undefined;
      expect(await passMinutes(clock, 1, sweep, look)).toEqual(['healthy']);

      fail();
      const believed = believedFor(name);
      expect(await passMinutes(clock, 5, sweep, look)).toEqual([
        ...[believed, believed, believed],
        ...['unknown', 'unknown'],
      ]);

      identity.answer = undefined;
      expect(await passMinutes(clock, 1, sweep, look)).toEqual(['healthy']);
    },
  );
});
