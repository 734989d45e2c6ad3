import {
  formatIncidentNumber,
  IncidentSeverity,
  IncidentStatistics,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import {
  InventedIncident,
  inventHistory,
  NEWEST,
  storeHistory,
} from './__testUtils__/inventHistory';
import { DatabaseIncidentHistory } from './DatabaseIncidentHistory';
import { StatisticsQuery } from './IncidentHistory';
import { StatisticsSpan } from './incidentsOfSpan';

const DAY = 24 * 60 * 60_000;
const iso = (daysAgo: number) => new Date(NEWEST - daysAgo * DAY).toISOString();
const sla: IncidentStatistics['sla'] = {
  diagnosis: { kept: 3, missed: 1 },
  rollback: { kept: 2, missed: 0 },
  'preliminary-rca': { kept: 0, missed: 0 },
  'next-update': { kept: 0, missed: 4 },
};

/** Nearest ranks of the seconds between two instants of each incident. */
function durations(
  incidents: InventedIncident[],
  from: 'onset_at' | 'detected_at',
  to: 'detected_at' | 'decided_at' | 'restored_at' | 'closed_at',
) {
  const seconds = incidents
    .flatMap(({ row }) => {
      const [start, end] = [row[from], row[to]];
      return row.status !== 'dismissed' && start && end
        ? [(Date.parse(end) - Date.parse(start)) / 1000]
        : [];
    })
    .sort((a, b) => a - b);
  const rank = (share: number) =>
    expect.closeTo(seconds[Math.ceil(seconds.length * share) - 1], 2);
  return {
    count: seconds.length,
    p50: rank(0.5),
    p90: rank(0.9),
    longest: rank(1),
  };
}

/** How many incidents had a trigger that an earlier one of the same organization had. */
function repeatsOf(incidents: InventedIncident[]): number {
  const seen = new Set<string>();
  return [...incidents]
    .sort(
      (a, b) =>
        a.row.detected_at.localeCompare(b.row.detected_at) ||
        a.row.sequence - b.row.sequence,
    )
    .filter(({ triggers }) => {
      const isRepeat = triggers.some(trigger => seen.has(trigger));
      triggers.forEach(trigger => seen.add(trigger));
      return isRepeat;
    }).length;
}

describeOnDatabases('The statistics of past incidents', createDatabase => {
  const history = inventHistory(400);

  async function setUp(stored = history) {
    const knex = await createDatabase();
    await storeHistory(knex, stored);
    const spans: StatisticsSpan[] = [];
    /** The numbers of the incidents whose clocks are asked for, where not those of all are. */
    const counted: string[][] = [];
    const service = new DatabaseIncidentHistory({
      knex,
      clock: new FakeClock(new Date(NEWEST)),
      countClocks: async (span, ofIncidents) => {
        spans.push(span);
        if (ofIncidents) {
          const rows: object[] = await ofIncidents;
          counted.push(rows.flatMap(row => Object.values(row)));
        }
        return sla;
      },
    });
    return { service, spans, counted };
  }

  it.each([
    ['of a span', { detectedFrom: iso(30), detectedTo: iso(10) }],
    ['of the last 90 days where none is given', {}],
    [
      'of one organization',
      { organizationId: '00000000-0000-4000-8000-000000000001' },
    ],
  ])('are what counting each incident gives: %s', async (_, query) => {
    const { service, spans, counted } = await setUp();
    const {
      detectedFrom = iso(90),
      detectedTo = iso(0),
      organizationId,
    } = query as { [key: string]: string | undefined };
    const all = history.filter(
      ({ row }) =>
        row.detected_at >= detectedFrom &&
        row.detected_at <= detectedTo &&
        (!organizationId || row.organization_id === organizationId),
    );
    const found = await service.statistics(query);
    expect(found).toMatchObject({
      from: detectedFrom,
      to: detectedTo,
      incidents: all.length,
      open: all.filter(({ row }) => row.open_ticket === 1).length,
      dismissed: all.filter(({ row }) => row.status === 'dismissed').length,
      detection: durations(all, 'onset_at', 'detected_at'),
      decision: durations(all, 'detected_at', 'decided_at'),
      restoration: durations(all, 'detected_at', 'restored_at'),
      closing: durations(all, 'detected_at', 'closed_at'),
      sla,
    });
    expect(spans).toEqual([
      { from: detectedFrom, to: detectedTo, organizationId },
    ]);
    expect(counted).toEqual([]);
    const byTrigger = new Map(
      found.byTrigger.map(({ trigger, incidents }) => [trigger, incidents]),
    );
    for (const trigger of TRIGGER_IDS) {
      expect(byTrigger.get(trigger) ?? 0).toBe(
        all.filter(({ triggers }) => triggers.includes(trigger)).length,
      );
    }
    for (const of of found.byOrganization) {
      const own = all.filter(
        ({ row }) => row.organization_id === of.organizationId,
      );
      expect(of).toEqual({
        organizationId: of.organizationId,
        organizationTitle: own[0].row.organization_title,
        entityRef: own[0].row.entity_ref,
        incidents: own.length,
        repeats: repeatsOf(own),
      });
    }
    const counts = found.byOrganization.map(({ incidents }) => incidents);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it.each<[string, StatisticsQuery, (incident: InventedIncident) => boolean]>([
    ['severity', { severity: 'major' }, ({ row }) => row.severity === 'major'],
    ['status', { status: 'closed' }, ({ row }) => row.status === 'closed'],
    ['open ones', { open: 'true' }, ({ row }) => row.open_ticket === 1],
    ['ended ones', { open: 'false' }, ({ row }) => row.open_ticket === null],
    ['SLA', { sla: 'missed' }, ({ row }) => row.sla === 'missed'],
    [
      'trigger',
      { trigger: 'duplicates' },
      ({ triggers }) => triggers.includes('duplicates'),
    ],
    [
      'trigger, severity and organization',
      {
        trigger: 'webhook-5xx',
        severity: 'critical',
        organizationId: '00000000-0000-4000-8000-000000000001',
      },
      ({ row, triggers }) =>
        triggers.includes('webhook-5xx') &&
        row.severity === 'critical' &&
        row.organization_id === '00000000-0000-4000-8000-000000000001',
    ],
  ])('follow the filter of the list: %s', async (_, query, fits) => {
    const { service, counted } = await setUp();
    const all = history.filter(
      incident => incident.row.detected_at >= iso(90) && fits(incident),
    );
    const found = await service.statistics(query);
    expect(found).toMatchObject({
      incidents: all.length,
      open: all.filter(({ row }) => row.open_ticket === 1).length,
      dismissed: all.filter(({ row }) => row.status === 'dismissed').length,
      restoration: durations(all, 'detected_at', 'restored_at'),
      byTrigger: expect.arrayContaining(
        TRIGGER_IDS.flatMap(trigger => {
          const { length: incidents } = all.filter(({ triggers }) =>
            triggers.includes(trigger),
          );
          return incidents > 0 ? [{ trigger, incidents }] : [];
        }),
      ),
    });
    for (const of of found.byOrganization) {
      const own = all.filter(
        ({ row }) => row.organization_id === of.organizationId,
      );
      expect(of).toMatchObject({
        incidents: own.length,
        repeats: repeatsOf(own),
      });
    }
    expect(counted[0].sort()).toEqual(
      all.map(({ row }) => formatIncidentNumber(row.sequence)).sort(),
    );
  });

  it('count the clocks of an incident with a number of seven digits, too', async () => {
    const [{ row, ...rest }] = history;
    const { service, counted } = await setUp([
      { ...rest, row: { ...row, sequence: 1_234_567 } },
    ]);
    await service.statistics({
      severity: row.severity as IncidentSeverity,
      detectedFrom: row.detected_at,
    });
    expect(counted).toEqual([['INC-1234567']]);
  });

  it('of no incident have counts and no durations', async () => {
    const { service } = await setUp([]);
    expect(await service.statistics({})).toMatchObject({
      incidents: 0,
      open: 0,
      dismissed: 0,
      detection: { count: 0 },
      byTrigger: [],
      byOrganization: [],
    });
  });

  it('refuse a span that ends before it begins', async () => {
    const { service } = await setUp([]);
    await expect(
      service.statistics({ detectedFrom: iso(1), detectedTo: iso(2) }),
    ).rejects.toThrow('detectedFrom: is after the end of the span');
  });
});
