import {
  IncidentSummary,
  Organization,
  say,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { ORGANIZATION, WEBHOOK_FIRES } from '../operations/__testUtils__';
import { createNotifier, ROLES } from './__testUtils__/createNotifier';
import { HealthAnnouncer } from './HealthAnnouncer';

const TAB = '/catalog/default/group/padaria-imaginaria/messaging-health';
const FIGURES =
  'Webhook errors over the limit: 32 of 500 requests failed (6.4 %, limit 2 %).';
const firing = { organization: ORGANIZATION, verdict: WEBHOOK_FIRES };
const incident: IncidentSummary = {
  number: 'INC-000007',
  organizationId: ORGANIZATION.id,
  organizationTitle: ORGANIZATION.title,
  entityRef: ORGANIZATION.entityRef,
  status: 'detected',
  severity: 'critical',
  sla: 'running',
  triggers: ['webhook-5xx'],
  detectedAt: '2026-03-01T03:15:00.000Z',
  openedBy: { type: 'system', replica: 'replica-a' },
  updatedAt: '2026-03-01T03:15:00.000Z',
};

function setUp(roles?: Partial<typeof ROLES>) {
  const { notifier, sent } = createNotifier(roles && { roles });
  return { announcer: new HealthAnnouncer(notifier), sent };
}

describe('Of a firing trigger', () => {
  it('those who act are told with the figures, and led to the tab', async () => {
    const { announcer, sent } = setUp();
    await announcer.firing(firing, { rollback: 'none' });
    expect(sent).toEqual([
      {
        to: [ROLES.incidentCommander, ROLES.crmOperations],
        title: 'Padaria Imaginária: webhook-5xx fires',
        description: FIGURES,
        link: TAB,
        severity: 'critical',
        scope: `firing:${ORGANIZATION.id}:webhook-5xx`,
      },
    ]);
  });

  it('those who speak with the customer are told once an incident is open', async () => {
    const { announcer, sent } = setUp();
    await announcer.firing(firing, { incident, rollback: 'none' });
    expect(sent).toMatchObject([
      {
        to: [ROLES.incidentCommander, ROLES.crmOperations],
        link: '/messaging-health/incidents/INC-000007',
      },
      {
        to: [ROLES.communication],
        title: 'Incident INC-000007 is open: Padaria Imaginária',
        link: '/messaging-health/incidents/INC-000007',
        scope: 'incident-open:INC-000007',
      },
    ]);
  });

  it('the incident commander is asked for the rollback, with the form filled in', async () => {
    const { announcer, sent } = setUp();
    const because = say('automatic.unknown', { triggers: 'identity-failure' });
    await announcer.firing(firing, { incident, rollback: 'proposed', because });
    const [asked, told] = sent;
    expect(asked).toMatchObject({
      to: [ROLES.incidentCommander],
      title: 'Start the rollback of Padaria Imaginária? webhook-5xx fires',
      description: `${FIGURES} ${because.text}`,
      scope: `rollback-proposed:${ORGANIZATION.id}`,
    });
    const form = new URL(asked.link ?? '', 'http://portal.example');
    expect(form.pathname).toBe('/create/templates/default/messaging-rollback');
    expect(JSON.parse(form.searchParams.get('formData') ?? '')).toEqual({
      organization: 'group:default/padaria-imaginaria',
      reason: `Padaria Imaginária: ${FIGURES}`,
    });
    expect(told).toMatchObject({
      to: [ROLES.crmOperations],
      title: 'Padaria Imaginária: webhook-5xx fires',
    });
  });

  it('who takes both roles is asked, and not told beside that', async () => {
    const both = 'group:default/everything';
    const { announcer, sent } = setUp({
      incidentCommander: both,
      crmOperations: both,
      communication: both,
    });
    await announcer.firing(firing, { incident, rollback: 'proposed' });
    expect(sent.map(({ to, scope }) => ({ to, scope }))).toEqual([
      { to: [both], scope: `rollback-proposed:${ORGANIZATION.id}` },
    ]);
  });

  it('those who act are told that the rollback has begun by itself', async () => {
    const { announcer, sent } = setUp();
    await announcer.firing(firing, { incident, rollback: 'started' });
    expect(sent[0]).toMatchObject({
      to: [ROLES.incidentCommander, ROLES.crmOperations],
      title:
        'Rollback of Padaria Imaginária started by its policy: webhook-5xx fires',
      link: '/messaging-health/incidents/INC-000007',
    });
  });
});

describe('Of a suspicion', () => {
  it('those who can see the impact are told what makes the figures suspect it', async () => {
    const { announcer, sent } = setUp();
    const verdict: TriggerVerdict = {
      trigger: 'duplicates',
      state: 'suspected',
      watched: true,
      suspicion: {
        measure: 'groups',
        observed: 4,
        limit: 3,
        total: 4,
        failed: 4,
        windowSeconds: 1800,
        staleAfterSeconds: 900,
        upTo: '2026-03-01T03:00:00.000Z',
      },
    };
    await announcer.suspected({ organization: ORGANIZATION, verdict });
    expect(sent).toEqual([
      {
        to: [ROLES.crmOperations, ROLES.incidentCommander],
        title: 'Padaria Imaginária: duplicates is suspected',
        description:
          '4 groups of duplicates appeared in 30 min; 3 or more are suspected. Confirm it if you see the impact.',
        link: TAB,
        severity: 'high',
        scope: `suspected:${ORGANIZATION.id}:duplicates`,
      },
    ]);
  });
});

describe('Of a blindness', () => {
  const blind = {
    trigger: 'webhook-5xx' as const,
    because: 'prometheus-webhook: connection refused.',
    since: new Date('2026-03-01T03:10:00Z'),
  };
  const others = (count: number): Organization[] =>
    Array.from({ length: count }, (_, index) => ({
      ...ORGANIZATION,
      title: `Inventada ${index + 1}`,
    }));

  it('the incident commander is told since when and why', async () => {
    const { announcer, sent } = setUp();
    await announcer.blind({ ...blind, organizations: [ORGANIZATION] });
    expect(sent).toEqual([
      {
        to: [ROLES.incidentCommander],
        title: 'Padaria Imaginária: webhook-5xx can not be judged',
        description:
          'Since 2026-03-01 03:10 UTC: prometheus-webhook: connection refused. Concerned: Padaria Imaginária.',
        link: TAB,
        severity: 'high',
        scope: 'blind:webhook-5xx:2026-03-01T03:10:00.000Z',
      },
    ]);
  });

  it('of many organizations is told in one, that names some of them', async () => {
    const { announcer, sent } = setUp();
    await announcer.blind({ ...blind, organizations: others(5000) });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      title: '5000 organizations: webhook-5xx can not be judged',
      link: '/messaging-health?health=unknown',
    });
    expect(sent[0].description).toMatch(/Inventada 10 and 4990 more\.$/);
  });
});

describe('Of late rounds', () => {
  it('the incident commander is told how late they are, in one notification', async () => {
    const { announcer, sent } = setUp();
    const late = { intervalMilliseconds: 15_000, inARow: 3 };
    announcer.sweepLate({ ...late, tookMilliseconds: 21_340 });
    announcer.sweepLate({ ...late, tookMilliseconds: 22_000 });
    await new Promise(resolve => setImmediate(resolve));
    expect(sent.map(({ to, scope }) => ({ to, scope }))).toEqual([
      { to: [ROLES.incidentCommander], scope: 'rounds-late' },
      { to: [ROLES.incidentCommander], scope: 'rounds-late' },
    ]);
    expect(sent[0].description).toContain('took 21.3 s; one begins every 15 s');
  });
});
