import { IncidentService } from '../IncidentService';

const ana = { type: 'user', entityRef: 'user:default/ana' } as const;

/** Gives a record what no rollback leaves by itself: error lines, a final analysis, a corrective action. */
export async function completeRecord(
  incidents: IncidentService,
  incident = 'INC-000001',
): Promise<void> {
  await incidents.record({
    ...{ incident, by: ana, kind: 'evidence', evidence: 'error-lines' },
    statement: { code: 'test', values: {}, text: 'Lines of the webhook' },
    details: { about: 'webhook', items: [] },
    onceKey: 'lines',
  });
  await incidents.change(incident, change =>
    change.update({ rca_stage: 'final' }),
  );
  await incidents.correctiveActions.add(incident, ana, {
    ...{ title: 'Bound the webhook', owner: 'user:default/ana' },
    ...{ dueOn: '2026-03-15', blocksReturn: false },
  });
}
