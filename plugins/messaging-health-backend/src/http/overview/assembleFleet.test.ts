import {
  IncidentSummary,
  Organization,
  OverallHealth,
  SlaClock,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { BoardEntry } from '../../health';
import { inventOrganization } from '../../health/__testUtils__/createTestRoom';
import { assembleFleet, FleetQuery } from './assembleFleet';

const FIRES_SOON = '2026-03-01T03:04:00.000Z';
const FIRES_LATER = '2026-03-01T03:11:00.000Z';
const REHEARSED = '2026-03-01T00:00:00.000Z';

const pending = (firesAt: string): TriggerVerdict => ({
  trigger: 'webhook-5xx',
  state: 'pending',
  watched: true,
  firesAt,
});

function entry(
  organization: Organization,
  health: OverallHealth,
  worst?: TriggerVerdict,
): BoardEntry {
  return {
    organizationId: organization.id,
    health,
    worst,
    unwell: worst ? [worst.trigger] : [],
    firesAt: worst?.firesAt,
  };
}

const [aurora, bolo, chapada, delta] = [1, 2, 3, 4].map(inventOrganization);
const board = [
  entry(aurora, 'healthy'),
  entry(bolo, 'at-risk', pending(FIRES_LATER)),
  entry(chapada, 'breached', {
    trigger: 'identity-failure',
    state: 'firing',
    watched: true,
  }),
  entry(delta, 'at-risk', pending(FIRES_SOON)),
];

const diagnosisClock: SlaClock = {
  clock: 'diagnosis',
  round: 1,
  startedAt: '2026-03-01T03:00:00.000Z',
  dueAt: '2026-03-01T03:15:00.000Z',
  state: 'running',
  warned: [],
};

function openIncidentOf({
  id,
  title,
  entityRef,
}: Organization): IncidentSummary {
  return {
    number: 'INC-000042',
    organizationId: id,
    organizationTitle: title,
    entityRef,
    status: 'detected',
    severity: 'critical',
    triggers: ['webhook-5xx'],
    detectedAt: diagnosisClock.startedAt,
    openedBy: { type: 'system', replica: 'one' },
    sla: 'running',
    updatedAt: diagnosisClock.startedAt,
  };
}

/** The fleet of the board, and what was read of it. */
async function readFleet(
  query: Partial<FleetQuery> = {},
  organizations = [aurora, bolo, chapada, delta],
  entries = board,
) {
  const figuresOf: Organization[][] = [];
  const watchedOf: string[][] = [];
  const clocksOf: string[][] = [];
  const fleet = await assembleFleet(
    {
      clock: new FakeClock(),
      directory: {
        list: async () => ({ organizations, unusable: [] }),
        get: async () => organizations[0],
      },
      policyOf: () => 'open-incident',
      health: {
        board: async () =>
          new Map(entries.map(one => [one.organizationId, one])),
        getMany: async asked => {
          figuresOf.push(asked);
          return new Map();
        },
        sweepStatus: async () => ({
          state: 'on-time',
          intervalSeconds: 15,
          sources: [],
        }),
      },
      operations: {
        unfinishedOf: async () => new Map(),
        modesOf: async () => new Map([[bolo.id, { mode: 'contingency' }]]),
      },
      incidents: {
        openOf: async () => new Map([[bolo.id, openIncidentOf(bolo)]]),
      },
      slaClocks: {
        of: async numbers => {
          clocksOf.push([...numbers]);
          return new Map([['INC-000042', [diagnosisClock]]]);
        },
      },
      watches: {
        rowsOf: async ids => {
          watchedOf.push(ids);
          return new Map([
            [
              bolo.id,
              {
                drifts: 2,
                rehearsal: { at: REHEARSED, ready: false, broken: 1 },
              },
            ],
          ]);
        },
      },
    },
    { sort: 'worst', offset: 0, limit: 100, ...query },
    { readIncidents: true },
  );
  return {
    fleet,
    figuresOf,
    watchedOf,
    clocksOf,
    titles: fleet.items.map(({ organization }) => organization.title),
  };
}

describe('the fleet', () => {
  it.each<[string, Partial<FleetQuery>, string[]]>([
    [
      'worst first',
      {},
      ['Invented 3', 'Invented 2', 'Invented 4', 'Invented 1'],
    ],
    [
      'by the time that is left to firing',
      { sort: 'time-left' },
      ['Invented 3', 'Invented 4', 'Invented 2', 'Invented 1'],
    ],
    [
      'by title',
      { sort: 'title' },
      ['Invented 1', 'Invented 2', 'Invented 3', 'Invented 4'],
    ],
    ['of one health', { health: 'at-risk' }, ['Invented 2', 'Invented 4']],
    ['of one trigger', { trigger: 'identity-failure' }, ['Invented 3']],
    ['of one mode', { mode: 'contingency' }, ['Invented 2']],
    ['of a part of a title', { search: 'nVeNtEd 1' }, ['Invented 1']],
    ['of an id', { search: aurora.id }, ['Invented 1']],
    ['in parts', { offset: 1, limit: 2 }, ['Invented 2', 'Invented 4']],
  ])('is answered %s', async (_name, query, expected) => {
    const { titles } = await readFleet(query);
    expect(titles).toEqual(expected);
  });

  it('counts the whole, whatever is asked for', async () => {
    const { fleet } = await readFleet({ health: 'breached' });
    expect(fleet.total).toBe(1);
    expect(fleet.counts).toEqual({
      breached: 1,
      unknown: 0,
      'at-risk': 2,
      healthy: 1,
    });
  });

  it('shows an organization that was never judged as unknown', async () => {
    const { fleet } = await readFleet({}, [aurora], []);
    expect(fleet.items[0].health).toBe('unknown');
    expect(fleet.counts.unknown).toBe(1);
  });

  it('shows drifts and the newest rehearsal beside each organization', async () => {
    const { fleet, watchedOf } = await readFleet({ offset: 1, limit: 1 });
    expect(fleet.items).toEqual([
      expect.objectContaining({
        drifts: 2,
        rehearsal: { at: REHEARSED, ready: false, broken: 1 },
      }),
    ]);
    expect(watchedOf).toEqual([[bolo.id]]);
    const others = await readFleet({ offset: 3 });
    expect(others.fleet.items[0]).toMatchObject({ drifts: 0 });
    expect(others.fleet.items[0].rehearsal).toBeUndefined();
  });

  it('says what is owed next for the open incidents that are shown, asked for at once', async () => {
    const { fleet, clocksOf } = await readFleet({ sort: 'title' });
    expect(clocksOf).toEqual([['INC-000042']]);
    expect(fleet.items.map(({ slaDue }) => slaDue)).toEqual([
      undefined,
      { clock: 'diagnosis', dueAt: diagnosisClock.dueAt },
      undefined,
      undefined,
    ]);
  });

  it('reads figures of what is shown, and of nothing else, of ten thousand organizations', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      inventOrganization(index + 1),
    );
    const { fleet, figuresOf, titles } = await readFleet(
      { offset: 9_950, sort: 'title' },
      many,
      many.map(one => entry(one, 'at-risk', pending(FIRES_SOON))),
    );
    expect(fleet.total).toBe(10_000);
    expect(titles).toHaveLength(50);
    expect(figuresOf.map(asked => asked.length)).toEqual([50]);
  });
});
