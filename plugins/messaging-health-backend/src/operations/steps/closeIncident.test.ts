import { createReturnRun } from '../rollForward/__testUtils__/createReturnRun';
import { closeIncident } from './closeIncident';

describe('close-incident', () => {
  it('closes the incident with the correction and the time of go-live', async () => {
    const { run, incidents, record, clock } = await createReturnRun(
      'close-incident',
    );
    record.switchedAt = clock.now();
    const close = jest.spyOn(incidents, 'closeAfterRollForward');
    expect(await closeIncident.verify(run)).toMatchObject({
      kind: 'done',
      message: { code: 'rollForward.incident.closed' },
    });
    expect((await incidents.get()).status).toBe('closed');
    expect(close.mock.calls).toEqual([
      [
        expect.objectContaining({
          correction: 'https://git.example/pull/7',
          goLiveAt: record.switchedAt,
        }),
      ],
    ]);
    await closeIncident.verify(run);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('is done where the incident is resolved, and says what the record lacks and whose part that is', async () => {
    const { run, incidents } = await createReturnRun('close-incident');
    const lacking =
      'A final root cause analysis: the incident commander publishes it.';
    incidents.resolveOnly([lacking]);
    expect(await closeIncident.verify(run)).toMatchObject({
      kind: 'done',
      message: {
        code: 'rollForward.incident.resolved',
        text: `INC-000001 is resolved, and not closed yet. Its record lacks: ${lacking}`,
      },
    });
    expect((await incidents.get()).status).toBe('resolved');
  });

  it('is refused where the incident stays open for no reason that is known', async () => {
    const { run, incidents } = await createReturnRun('close-incident');
    incidents.closeAfterRollForward = async () => ({ missing: [] });
    expect(await closeIncident.verify(run)).toMatchObject({
      kind: 'refused',
      nextAction: { code: 'rollForward.next.look-at-incident' },
    });
  });
});
