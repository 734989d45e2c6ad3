import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import { completeRecord } from './__testUtils__/completeRecord';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from './__testUtils__/createIncidentRoom';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
const incident = 'INC-000001';
const MINUTE = 60_000;
const TERMS = {
  diagnosisMilliseconds: 15 * MINUTE,
  rollbackMilliseconds: 30 * MINUTE,
  preliminaryRcaMilliseconds: 120 * MINUTE,
  nextUpdateMilliseconds: 30 * MINUTE,
  naggingEveryMilliseconds: 15 * MINUTE,
};

describeOnDatabases('What is owed when an incident ends', createDatabase => {
  async function setUp() {
    const room = createIncidentRoom(await createDatabase(), TERMS);
    const { incidents, clock } = room;
    await incidents.openOrJoin({
      organization: organization(),
      openedBy: { type: 'system', replica: 'replica-1' },
      detectedAt: clock.now(),
      verdict: webhookVerdict,
    });
    return {
      ...room,
      pass: (minutes: number) => clock.advance(minutes * MINUTE),
      states: async () =>
        (await incidents.get(incident)).clocks.map(
          ({ clock: id, state }) => `${id} ${state}`,
        ),
      /** As a published analysis does. */
      analyse: () =>
        incidents.change(incident, change => change.meet('preliminary-rca', 1)),
    };
  }

  it('is owed no more once it was dismissed, and the answer says so', async () => {
    const { incidents, pass, states } = await setUp();
    pass(5);
    const dismissed = await incidents.dismiss(incident, ana, 'a drill');
    expect(dismissed).toMatchObject({ status: 'dismissed', sla: 'kept' });
    expect(await states()).toEqual([
      'diagnosis stopped',
      'rollback stopped',
      'preliminary-rca stopped',
    ]);
    expect(await incidents.summary(incident)).toEqual(dismissed);
  });

  it('stays missed where it was too late before the end, and the answer says so', async () => {
    const { incidents, pass, states } = await setUp();
    pass(16);
    expect((await incidents.summary(incident)).sla).toBe('running');
    const dismissed = await incidents.dismiss(incident, ana, 'a drill');
    expect(dismissed.sla).toBe('missed');
    expect((await states())[0]).toBe('diagnosis missed');
  });

  it('is the analysis alone once it was resolved, and nothing where that is there', async () => {
    const { incidents, pass, states, analyse } = await setUp();
    pass(5);
    const resolved = await incidents.resolve(incident, ana, 'it was slow');
    expect(resolved).toMatchObject({ status: 'resolved', sla: 'running' });
    // Saying that customers are served is a finding.
    expect(await states()).toEqual([
      'diagnosis met',
      'rollback stopped',
      'preliminary-rca running',
    ]);
    await analyse();
    expect(await incidents.summary(incident)).toMatchObject({ sla: 'kept' });
  });

  it('is told in the answer to whoever resolves it when nothing is left', async () => {
    const { incidents, analyse } = await setUp();
    await analyse();
    const resolved = await incidents.resolve(incident, ana, 'it was slow');
    expect(resolved.sla).toBe('kept');
    expect(await incidents.summary(incident)).toEqual(resolved);
  });

  it('is told in the answer to whoever closes it', async () => {
    const { incidents } = await setUp();
    await completeRecord(incidents);
    await incidents.resolve(incident, ana, 'it was slow');
    const closed = await incidents.close(incident, ana, 'all is there');
    expect(closed).toMatchObject({
      ...{ status: 'closed', sla: 'kept', rca: 'final' },
      closedAt: '2026-03-01T03:00:00.000Z',
    });
    expect(await incidents.summary(incident)).toEqual(closed);
  });
});
