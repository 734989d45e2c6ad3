import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from './__testUtils__/createIncidentRoom';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const bia = { type: 'user', entityRef: 'user:default/bia' } as const;
const system = { type: 'system', replica: 'replica-1' } as const;
const incident = 'INC-000001';
const terms = {
  title: 'Bound the webhook',
  owner: 'user:default/bia',
  dueOn: '2026-03-15',
  blocksReturn: true,
};

/** How many of two that came at once won, and what the other was told. */
async function race(work: Array<Promise<unknown>>) {
  const settled = await Promise.allSettled(work);
  return {
    won: settled.filter(({ status }) => status === 'fulfilled').length,
    told: settled.flatMap(one =>
      one.status === 'rejected' ? [String(one.reason)] : [],
    ),
  };
}

describeOnDatabases('What people make of an incident', createDatabase => {
  async function setUp() {
    const room = createIncidentRoom(await createDatabase());
    const fires = (trigger: typeof webhookVerdict.trigger, minute: number) =>
      room.incidents.openOrJoin({
        organization: organization(),
        openedBy: system,
        detectedAt: new Date(Date.UTC(2026, 2, 1, 3, minute)),
        verdict: { ...webhookVerdict, trigger },
      });
    await fires('identity-failure', 15);
    return { ...room, fires };
  }

  it('begins with the severity of its trigger and the roles of config', async () => {
    const { incidents } = await setUp();
    expect(await incidents.get(incident)).toMatchObject({
      status: 'detected',
      severity: 'major',
      commander: 'group:default/integrations',
      roles: [
        { role: 'incident-commander', holder: 'group:default/integrations' },
        { role: 'crm-operations', holder: 'group:default/crm' },
        { role: 'communication' },
      ],
    });
  });

  it('is raised by a worse trigger, and never by one that it had', async () => {
    const { incidents, fires } = await setUp();
    expect((await fires('webhook-5xx', 20)).severity).toBe('critical');
    const judgement = { severity: 'minor', reason: 'few use it' } as const;
    await incidents.setSeverity(incident, ana, judgement);
    expect((await fires('webhook-5xx', 40)).severity).toBe('minor');
    const { timeline } = await incidents.get(incident);
    expect(timeline.map(({ statement }) => statement.code)).toEqual([
      'incident.detected.identity-failure',
      'incident.detected.webhook-5xx',
      'record.severity-raised',
      'record.severity-changed',
      'incident.detected.webhook-5xx',
    ]);
    await expect(
      incidents.setSeverity(incident, ana, judgement),
    ).rejects.toThrow('INC-000001 is minor already.');
  });

  it('is diagnosed from the first finding of a person on', async () => {
    const { incidents } = await setUp();
    await incidents.hypotheses.add(incident, ana, 'The new release of v2');
    await incidents.addNote(incident, bia, 'It is the webhook');
    const { status, diagnosedAt, timeline } = await incidents.get(incident);
    expect({ status, diagnosedAt }).toEqual({
      status: 'diagnosing',
      diagnosedAt: '2026-03-01T03:00:00.000Z',
    });
    expect(timeline.map(({ kind }) => kind)).toEqual([
      ...['detection', 'hypothesis', 'status', 'note'],
    ]);
  });

  it('hands a role to somebody of the catalog, and tells who has it already or is unknown', async () => {
    const { incidents } = await setUp();
    const to = {
      role: 'incident-commander',
      holder: 'user:default/ana',
    } as const;
    await incidents.roles.handOver(incident, bia, to);
    expect(await incidents.get(incident)).toMatchObject({
      commander: 'user:default/ana',
      roles: [{ holder: 'user:default/ana', handedBy: bia }, {}, {}],
    });
    await expect(incidents.roles.handOver(incident, bia, to)).rejects.toThrow(
      'user:default/ana is incident-commander of INC-000001 already.',
    );
    await expect(
      incidents.roles.handOver(incident, bia, {
        ...to,
        holder: 'user:default/zoe',
      }),
    ).rejects.toThrow('holder: there is no user:default/zoe in the catalog.');
  });

  it('weighs a hypothesis, decides it once, and reopens it', async () => {
    const { incidents } = await setUp();
    const { hypotheses } = incidents;
    const { id } = await hypotheses.add(
      incident,
      ana,
      'Call +55 11 99999-0001',
    );
    const [item] = (await incidents.get(incident)).evidence;
    await hypotheses.point(incident, ana, id, {
      stance: 'for',
      evidenceId: item.id,
    });
    const weighed = await hypotheses.point(incident, bia, id, {
      stance: 'against',
      entry: 1,
    });
    expect(weighed.text).toMatch(/^Call \[phone:/);
    expect(weighed.evidence).toMatchObject([
      { stance: 'for', evidenceId: item.id, by: ana },
      { stance: 'against', entry: 1, by: bia },
    ]);
    await expect(
      hypotheses.point(incident, ana, id, { stance: 'against', entry: 1 }),
    ).rejects.toThrow('[#1] speaks against this hypothesis already');
    await expect(
      hypotheses.point(incident, ana, id, { stance: 'for', entry: 99 }),
    ).rejects.toThrow('entry: the timeline of INC-000001 has no entry 99.');
    const { won, told } = await race([
      hypotheses.decide(incident, ana, id, {
        status: 'confirmed',
        reason: 'seen',
      }),
      hypotheses.decide(incident, bia, id, {
        status: 'refuted',
        reason: 'not so',
      }),
    ]);
    expect(won).toBe(1);
    expect(told).toEqual([expect.stringContaining('Reopen it first')]);
    const reopened = await hypotheses.decide(incident, ana, id, {
      ...{ status: 'open', reason: 'new lines' },
    });
    expect(reopened).toMatchObject({ status: 'open', reason: 'new lines' });
  });

  it('keeps corrective actions until each is done or withdrawn, once', async () => {
    const { incidents } = await setUp();
    const { correctiveActions } = incidents;
    const { id } = await correctiveActions.add(incident, ana, terms);
    await expect(
      correctiveActions.add(incident, ana, {
        ...terms,
        owner: 'user:default/zoe',
      }),
    ).rejects.toThrow('owner: there is no user:default/zoe in the catalog.');
    await correctiveActions.change(incident, ana, id, {
      ...{ dueOn: '2026-03-20', reason: 'a holiday' },
    });
    expect(await incidents.actionsBlockingReturn(incident)).toMatchObject([
      { title: 'Bound the webhook', dueOn: '2026-03-20' },
    ]);
    const { won, told } = await race([
      correctiveActions.finish(incident, bia, id, {}),
      correctiveActions.withdraw(incident, ana, id, 'not needed'),
    ]);
    expect(won).toBe(1);
    expect(told).toEqual([
      expect.stringMatching(/is (done|withdrawn) already/),
    ]);
    expect(await incidents.actionsBlockingReturn(incident)).toEqual([]);
  });

  it('keeps the link of a corrective action until it is changed or taken away', async () => {
    const { incidents } = await setUp();
    const { correctiveActions } = incidents;
    const link = 'https://tracker.example/issues/42';
    const { id } = await correctiveActions.add(incident, ana, {
      ...terms,
      link,
    });
    const kept = await correctiveActions.change(incident, ana, id, {
      ...{ dueOn: '2026-03-20', reason: 'a holiday' },
    });
    expect(kept.link).toBe(link);
    const freed = await correctiveActions.change(incident, ana, id, {
      ...{ link: null, reason: 'it was the wrong issue' },
    });
    expect(freed).toMatchObject({ id, dueOn: '2026-03-20' });
    expect(freed.link).toBeUndefined();
    const { correctiveActions: stored, timeline } = await incidents.get(
      incident,
    );
    expect(stored.map(action => action.link)).toEqual([undefined]);
    expect(timeline.map(({ details }) => details.link)).toEqual([
      ...[undefined, link, link, null],
    ]);
  });

  it('is resolved without a rollback, with a reason, once nothing fires', async () => {
    const { incidents, firing } = await setUp();
    firing.push('identity-failure');
    await expect(
      incidents.resolve(incident, ana, 'The CRM was slow'),
    ).rejects.toThrow('fires (identity-failure)');
    firing.length = 0;
    const resolved = await incidents.resolve(incident, ana, 'The CRM was slow');
    expect(resolved).toMatchObject({
      status: 'resolved',
      restoredAt: '2026-03-01T03:00:00.000Z',
    });
    await expect(incidents.resolve(incident, ana, 'again')).rejects.toThrow(
      'INC-000001 is resolved already.',
    );
    const gate = await incidents.closingGate(incident);
    expect(
      gate.items.filter(({ isPresent }) => !isPresent).map(({ fact }) => fact),
    ).toEqual(['error-logs', 'final-rca', 'corrective-actions']);
  });
});
