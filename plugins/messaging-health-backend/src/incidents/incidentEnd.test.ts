import { ConflictError, NotFoundError } from '@backstage/errors';
import { describeOnDatabases } from '../database/__testUtils__/describeOnDatabases';
import {
  createIncidentRoom,
  organization,
  webhookVerdict,
} from './__testUtils__/createIncidentRoom';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;
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

describeOnDatabases('The end of an incident', createDatabase => {
  async function setUp() {
    const room = createIncidentRoom(await createDatabase());
    await room.incidents.openOrJoin({
      organization: organization(),
      openedBy: { type: 'system', replica: 'replica-1' },
      detectedAt: new Date('2026-03-01T03:15:00Z'),
      verdict: webhookVerdict,
    });
    return room;
  }

  it('is not dismissed once a rollback was decided', async () => {
    const { incidents } = await setUp();
    await incidents.recordRollbackDecision(decision);
    await expect(
      incidents.dismiss(incident, ana, 'false alarm'),
    ).rejects.toThrow(ConflictError);
  });

  it('is not dismissed after an aborted rollback either', async () => {
    const { incidents } = await setUp();
    await incidents.recordRollbackDecision(decision);
    await incidents.recordAbort({
      ...{ incident, operationId, kind: 'rollback', by: ana },
      reason: 'wrong organization',
    });
    await expect(
      incidents.dismiss(incident, ana, 'false alarm'),
    ).rejects.toThrow(
      "INC-000001 can't be dismissed: a rollback was decided at 2026-03-01T03:16:00.000Z",
    );
  });

  it('takes no decision after its end', async () => {
    const { incidents } = await setUp();
    await incidents.dismiss(incident, ana, 'false alarm');
    await expect(incidents.recordRollbackDecision(decision)).rejects.toThrow(
      'Open a new incident.',
    );
    expect((await incidents.get(incident)).operationIds).toEqual([]);
  });

  it('takes a note as a correction also after its end', async () => {
    const { incidents } = await setUp();
    await incidents.dismiss(incident, ana, 'false alarm');
    const entry = await incidents.addNote(incident, ana, 'it was a drill');
    expect(entry).toMatchObject({
      kind: 'note',
      statement: { text: 'user:default/ana: it was a drill' },
    });
  });

  it.each(['INC-000999', 'INC-99999999999999', 'nonsense'])(
    'tells that there is no %s',
    async number => {
      const { incidents } = await setUp();
      await expect(incidents.get(number)).rejects.toThrow(NotFoundError);
      await expect(incidents.addNote(number, ana, 'hello')).rejects.toThrow(
        NotFoundError,
      );
    },
  );
});
