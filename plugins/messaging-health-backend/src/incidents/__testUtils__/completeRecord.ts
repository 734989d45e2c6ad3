import { IncidentService } from '../IncidentService';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;

/** Gives a record what no rollback leaves by itself: error lines, a final analysis, a corrective action. */
export async function completeRecord(
  incidents: IncidentService,
  incident = 'INC-000001',
): Promise<void> {
  for (const about of ['webhook', 'identity', 'stage-move']) {
    const items = about === 'webhook' ? [{ text: 'POST /webhook 502' }] : [];
    await incidents.record({
      ...{ incident, by: ana, kind: 'evidence', evidence: 'error-lines' },
      statement: { code: 'test', values: {}, text: `Lines of ${about}` },
      details: { about, total: items.length, items },
      onceKey: `lines of ${about}`,
    });
  }
  await incidents.change(incident, change =>
    change.update({ rca_stage: 'final' }),
  );
  await incidents.correctiveActions.add(incident, ana, {
    ...{ title: 'Bound the webhook', owner: 'user:default/ana' },
    ...{ dueOn: '2026-03-15', blocksReturn: false },
  });
}
