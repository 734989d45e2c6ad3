import { say, verifyChain } from '@messaging-health/backstage-plugin-common';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { completeRecord } from './__testUtils__/completeRecord';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from './__testUtils__/createIncidentRoom';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const system = { type: 'system', replica: 'replica-1' } as const;
const operationId = '20000000-0000-4000-8000-000000000001';
const incident = 'INC-000001';
const decision = {
  incident,
  operationId,
  by: ana,
  reason: 'webhook errors',
  verdicts: [webhookVerdict],
  at: new Date('2026-03-01T03:16:00Z'),
};
const restoration = {
  incident,
  operationId,
  at: new Date('2026-03-01T03:20:00Z'),
  details: { requests: 40, failed: 0 },
};

describeOnDatabases("An incident's record of a rollback", createDatabase => {
  async function setUp() {
    const room = createIncidentRoom(await createDatabase());
    await room.incidents.openOrJoin({
      organization: organization(),
      openedBy: system,
      detectedAt: new Date('2026-03-01T03:15:00Z'),
      verdict: webhookVerdict,
    });
    const complete = () =>
      room.incidents.completeAfterRollback({
        incident,
        operationId,
        organization: organization(),
      });
    return { ...room, complete };
  }

  it('keeps the first word on a proposed rollback, once', async () => {
    const { incidents } = await setUp();
    const proposal = {
      incident,
      trigger: 'webhook-5xx' as const,
      detectedAt: new Date('2026-03-01T03:15:00Z'),
      statement: say('automatic.not-v2', { mode: 'contingency' }),
    };
    await incidents.recordRollbackProposal(proposal);
    await incidents.recordRollbackProposal({
      ...proposal,
      statement: say('incident.rollback-proposed'),
    });
    await incidents.recordRollbackProposal({
      ...proposal,
      trigger: 'identity-failure',
      statement: say('incident.rollback-proposed'),
    });
    const { timeline, status } = await incidents.get(incident);
    expect(
      timeline.slice(1).map(({ kind, statement }) => [kind, statement.code]),
    ).toEqual([
      ['decision', 'automatic.not-v2'],
      ['decision', 'incident.rollback-proposed'],
    ]);
    expect(status).toBe('detected');
  });

  it('goes from the decision to a complete, mitigated record', async () => {
    const { incidents, complete } = await setUp();
    await incidents.recordRollbackDecision(decision);
    expect(await incidents.get(incident)).toMatchObject({
      status: 'mitigating',
      decidedAt: '2026-03-01T03:16:00.000Z',
      operationIds: [operationId],
    });
    await incidents.recordStepOutcome({
      incident,
      operationId,
      step: 'deactivate-v2',
      attempt: 1,
      outcome: 'done',
      by: system,
      details: { proofs: 2 },
    });
    await incidents.recordSignOff({
      incident,
      operationId,
      conversationId: 7,
      by: ana,
      note: 'answered by hand',
    });
    await incidents.recordRestoration(restoration);
    expect(await complete()).toEqual({ missing: [] });
    const record = await incidents.get(incident);
    expect(record).toMatchObject({
      status: 'mitigated',
      restoredAt: '2026-03-01T03:20:00.000Z',
      hypotheses: [{ statement: { code: 'incident.hypothesis.webhook-5xx' } }],
    });
    expect(
      record.timeline.find(({ kind }) => kind === 'communication')?.details,
    ).toMatchObject({
      message: {
        pt: expect.stringContaining('da organização Invented Organization 1.'),
      },
    });
    expect(record.timeline.map(({ kind }) => kind)).toEqual([
      'detection',
      'decision',
      'status',
      'step',
      'sign-off',
      'status',
      'hypothesis',
      'communication',
      'status',
    ]);
    expect(record.evidence.map(({ kind }) => kind).sort()).toEqual([
      'detection-figures',
      'restoration',
      'rollback-decision',
      'sign-off',
      'step-outcome',
    ]);
    expect(verifyChain(record.timeline).intact).toBe(true);
  });

  it('is the same after everything was told twice', async () => {
    const { incidents, complete } = await setUp();
    const step = {
      incident,
      operationId,
      step: 'activate-fallback',
      attempt: 1,
      outcome: 'failed',
      by: system,
      details: { cause: 'n8n answered 409' },
    } as const;
    const tellAll = async () => {
      await incidents.recordRollbackDecision(decision);
      await incidents.recordStepOutcome(step);
      await incidents.recordSignOff({
        incident,
        operationId,
        conversationId: 7,
        by: ana,
      });
      await incidents.recordRestoration(restoration);
      await complete();
      return incidents.get(incident);
    };
    const once = await tellAll();
    expect(await tellAll()).toEqual(once);
    expect(once.timeline.map(entry => entry.statement.text)).toContain(
      'Step activate-fallback failed: n8n answered 409',
    );
  });

  it('says what is missing, and is not mitigated before', async () => {
    const { incidents, complete } = await setUp();
    await incidents.recordRollbackDecision(decision);
    expect(await complete()).toEqual({ missing: ['restoration'] });
    expect((await incidents.get(incident)).status).toBe('mitigating');
  });

  it('keeps the first decision and the first restoration', async () => {
    const { incidents, complete } = await setUp();
    await incidents.recordRollbackDecision(decision);
    await incidents.recordRestoration(restoration);
    await complete();
    const later = {
      operationId: '20000000-0000-4000-8000-000000000002',
      at: new Date('2026-03-01T05:00:00Z'),
    };
    await incidents.recordRollbackDecision({ ...decision, ...later });
    await incidents.recordRestoration({ ...restoration, ...later });
    expect(await incidents.get(incident)).toMatchObject({
      status: 'mitigating',
      decidedAt: '2026-03-01T03:16:00.000Z',
      restoredAt: '2026-03-01T03:20:00.000Z',
    });
  });

  it('goes back to diagnosing when the rollback is aborted', async () => {
    const { incidents } = await setUp();
    await incidents.recordRollbackDecision(decision);
    await incidents.recordAbort({
      incident,
      operationId,
      kind: 'rollback',
      by: ana,
      reason: 'wrong organization',
    });
    expect((await incidents.get(incident)).status).toBe('diagnosing');
  });

  it('is restored by the return, where the rollback was aborted before anybody was proved to be served', async () => {
    const { incidents } = await setUp();
    await incidents.recordRollbackDecision(decision);
    await incidents.recordAbort({
      incident,
      operationId,
      kind: 'rollback',
      by: ana,
      reason: 'no conversations at night',
    });
    const back = {
      incident,
      operationId: '20000000-0000-4000-8000-000000000002',
    };
    const goLiveAt = new Date('2026-03-01T05:00:00Z');
    await incidents.recordMonitoring({ ...back, at: goLiveAt });
    const close = () =>
      incidents.closeAfterRollForward({
        ...back,
        correction: 'https://git.example/pull/7',
        goLiveAt,
      });
    const lacking = [
      expect.stringContaining('Error logs (webhook, identity, stage-move)'),
      'A final root cause analysis: the incident commander publishes it.',
      'A corrective action with owner and due date: the incident commander adds one.',
    ];
    expect(await close()).toEqual({ missing: lacking });
    const resolved = await incidents.get(incident);
    expect(resolved).toMatchObject({
      status: 'resolved',
      restoredAt: '2026-03-01T05:00:00.000Z',
      plannedGoLiveAt: '2026-03-01T05:00:00.000Z',
    });
    expect(resolved.evidence.map(({ kind }) => kind)).toContain('restoration');
    expect(resolved.timeline.at(-1)?.statement.code).toBe(
      'record.not-closed-yet',
    );
    await close();
    expect(await incidents.get(incident)).toEqual(resolved);
    await completeRecord(incidents);
    expect(await close()).toEqual({ missing: [] });
    const closed = await incidents.get(incident);
    expect(closed.status).toBe('closed');
    await close();
    expect(await incidents.get(incident)).toEqual(closed);
  });

  it('refuses to close with facts missing, or while an operation goes on', async () => {
    const { incidents, complete, unfinished } = await setUp();
    await expect(incidents.close(incident, ana, 'done')).rejects.toThrow(
      "INC-000001 can't be closed yet. Its record lacks: The decision of a rollback",
    );
    await incidents.recordRollbackDecision(decision);
    await incidents.recordRestoration(restoration);
    await complete();
    await completeRecord(incidents);
    await incidents.planGoLive(incident, ana, {
      at: new Date('2026-03-09T12:00:00Z'),
    });
    unfinished.operation = { id: 'op-9', kind: 'rollback', status: 'failed' };
    await expect(incidents.close(incident, ana, 'done')).rejects.toThrow(
      "can't be ended while a rollback of its organization is failed (operation op-9)",
    );
    unfinished.operation = undefined;
    expect(await incidents.close(incident, ana, 'done')).toMatchObject({
      status: 'closed',
      closedAt: '2026-03-01T03:00:00.000Z',
    });
    await expect(incidents.close(incident, ana, 'again')).rejects.toThrow(
      'INC-000001 is closed and takes nothing more.',
    );
  });
});
