import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from './__testUtils__/createIncidentRoom';

const system = { type: 'system', replica: 'replica-1' } as const;
const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const detectedAt = new Date('2026-03-01T03:15:00Z');
const onsetAt = new Date('2026-03-01T03:00:00Z');

const firing = (number = 1) => ({
  organization: organization(number),
  openedBy: system,
  detectedAt,
  onsetAt,
  verdict: webhookVerdict,
});

describeOnDatabases('Opening an incident', createDatabase => {
  const setUp = async () => createIncidentRoom(await createDatabase());

  it('keeps what a trigger saw, from its onset on', async () => {
    const { incidents, told } = await setUp();
    const opened = await incidents.openOrJoin(firing());
    expect(opened).toEqual({
      number: 'INC-000001',
      organizationId: organization().id,
      organizationTitle: 'Invented Organization 1',
      entityRef: 'group:default/invented-1',
      status: 'detected',
      severity: 'critical',
      sla: 'running',
      commander: 'group:default/integrations',
      triggers: ['webhook-5xx'],
      onsetAt: '2026-03-01T03:00:00.000Z',
      detectedAt: '2026-03-01T03:15:00.000Z',
      openedBy: system,
      updatedAt: '2026-03-01T03:00:00.000Z',
      decidedAt: undefined,
      restoredAt: undefined,
      closedAt: undefined,
    });
    const incident = await incidents.get('INC-000001');
    expect(incident.timeline).toHaveLength(1);
    expect(incident.timeline[0]).toMatchObject({
      kind: 'detection',
      statement: { code: 'incident.detected.webhook-5xx' },
      details: { verdict: { figures: { total: 500 } } },
    });
    expect(incident.evidence).toHaveLength(1);
    expect(told.opened).toHaveLength(1);
    expect(told.changed).toEqual([organization().id]);
  });

  it('keeps the figures, the limits and the query as evidence', async () => {
    const { incidents } = await setUp();
    const query = 'sum(increase(requests{status=~"5.."}[5m]))';
    await incidents.openOrJoin({
      ...firing(),
      verdict: {
        ...webhookVerdict,
        query,
        source: 'prometheus-webhook',
        series: [{ minute: '2026-03-01T03:00:00.000Z', total: 1, failed: 1 }],
      },
    });
    const { evidence } = await incidents.get('INC-000001');
    const { series: _, ...verdict } = webhookVerdict;
    expect(evidence.map(({ kind, content }) => [kind, content])).toEqual([
      [
        'detection-figures',
        {
          detectedAt: '2026-03-01T03:15:00.000Z',
          onsetAt: '2026-03-01T03:00:00.000Z',
          verdict: { ...verdict, query, source: 'prometheus-webhook' },
        },
      ],
    ]);
  });

  it('keeps what made the figures suspect a condition that a person confirmed', async () => {
    const { incidents } = await setUp();
    const suspicion = {
      measure: 'groups' as const,
      observed: 4,
      limit: 3,
      total: 4,
      failed: 4,
      windowSeconds: 1800,
      staleAfterSeconds: 900,
      upTo: '2026-03-01T03:00:00.000Z',
    };
    await incidents.openOrJoin({
      ...firing(),
      verdict: {
        trigger: 'duplicates',
        state: 'firing',
        watched: true,
        query: 'select groups of duplicates',
        suspicion,
        confirmation: {
          by: 'user:default/ana',
          at: '2026-03-01T03:15:00.000Z',
          note: 'agents answer twice',
        },
      },
    });
    const { evidence, timeline } = await incidents.get('INC-000001');
    expect(evidence[0].content).toMatchObject({
      verdict: { suspicion, query: 'select groups of duplicates' },
    });
    expect(timeline[0].statement.text).toContain('agents answer twice');
  });

  it('joins a second trigger to the open incident', async () => {
    const { incidents, told } = await setUp();
    await incidents.openOrJoin(firing());
    const joined = await incidents.openOrJoin({
      ...firing(),
      verdict: { ...webhookVerdict, trigger: 'identity-failure' },
    });
    expect(joined).toMatchObject({
      number: 'INC-000001',
      triggers: ['webhook-5xx', 'identity-failure'],
    });
    expect((await incidents.get('INC-000001')).timeline).toHaveLength(2);
    expect(told.opened).toHaveLength(1);
  });

  it('adds nothing when the same firing is told again', async () => {
    const { incidents } = await setUp();
    await incidents.openOrJoin(firing());
    await incidents.openOrJoin(firing());
    const incident = await incidents.get('INC-000001');
    expect(incident.timeline).toHaveLength(1);
    expect(incident.evidence).toHaveLength(1);
  });

  it('opens one incident when many callers find trouble at once', async () => {
    const { incidents, told } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        incidents.openOrJoin({
          organization: organization(),
          openedBy: ana,
          detectedAt: new Date(detectedAt.getTime() + index),
          reason: `report ${index}`,
        }),
      ),
    );
    expect(new Set(answers.map(({ number }) => number))).toEqual(
      new Set(['INC-000001']),
    );
    expect(told.opened).toHaveLength(1);
    const { timeline } = await incidents.get('INC-000001');
    expect(timeline).toHaveLength(12);
    expect((await incidents.list({})).items).toHaveLength(1);
  });

  it('numbers the incidents of several organizations without gaps, at once', async () => {
    const { incidents } = await setUp();
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
    const answers = await Promise.all(
      numbers.flatMap(number => [
        incidents.openOrJoin(firing(number)),
        incidents.openOrJoin(firing(number)),
      ]),
    );
    expect([...new Set(answers.map(({ number }) => number))].sort()).toEqual(
      numbers.map(number => `INC-00000${number}`),
    );
  });

  it('opens a new one after the last was dismissed', async () => {
    const { incidents } = await setUp();
    await incidents.openOrJoin(firing());
    await incidents.dismiss('INC-000001', ana, 'a false alarm');
    const next = await incidents.openOrJoin(firing());
    expect(next.number).toBe('INC-000002');
    const { open, past } = await incidents.ofOrganization(
      next.organizationId,
      5,
    );
    expect(open?.number).toBe('INC-000002');
    expect(past.map(({ number }) => number)).toEqual(['INC-000001']);
  });

  it('masks the reason that a person gave', async () => {
    const { incidents } = await setUp();
    await incidents.openOrJoin({
      organization: organization(),
      openedBy: ana,
      detectedAt,
      reason: 'customer +5511999990001 gets no answer',
    });
    const incident = await incidents.get('INC-000001');
    expect(incident.reason).toMatch(
      /^customer \[phone:\w{6}\] gets no answer$/,
    );
    expect(JSON.stringify(incident)).not.toContain('99999');
  });

  it('finds the open incidents of many organizations', async () => {
    const { incidents } = await setUp();
    await incidents.openOrJoin(firing(1));
    await incidents.openOrJoin(firing(2));
    await incidents.openOrJoin(firing(3));
    const open = await incidents.openOf([
      organization(1).id,
      organization(3).id,
      organization(4).id,
    ]);
    expect([...open.keys()].sort()).toEqual([
      organization(1).id,
      organization(3).id,
    ]);
  });
});
