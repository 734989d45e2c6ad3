import { Incident, say } from '@messaging-health/backstage-plugin-common';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep } from './RunbookStep';

/** What the runbook asks the incident to hold, and this one does not. */
function findMissing(incident: Incident): string[] {
  const parts: Array<[string, boolean]> = [
    ['trigger or reason', Boolean(incident.triggers.length || incident.reason)],
    ['rollback decision', incident.decidedAt !== undefined],
    ['timeline', incident.timeline.length > 0],
    ['first hypotheses', incident.hypotheses.length > 0],
    [
      'first message to the customer',
      incident.timeline.some(({ kind }) => kind === 'communication'),
    ],
  ];
  return parts.filter(([, there]) => !there).map(([part]) => part);
}

/** Runbook §3.7: the incident stands, complete enough to work on. */
export const openIncident: RunbookStep = {
  id: 'open-incident',

  async check() {
    return {
      alreadyHolds: false,
      statements: [say('operation.incident.would-be-complete')],
    };
  },

  async apply({ incidents, organization, readRecord, report }) {
    const { id: operationId, incident } = readRecord().operation;
    await report(say('operation.incident.completing', { incident }));
    await incidents.completeAfterRollback({
      incident,
      operationId,
      organization,
    });
  },

  async verify({ incidents, readRecord, clock }) {
    const { incident } = readRecord().operation;
    const missing = findMissing(await incidents.get(incident));
    const statement =
      missing.length === 0
        ? say('operation.incident.complete', { incident })
        : say('operation.incident.lacks', {
            incident,
            missing: missing.join(', '),
          });
    return judgeProofs(
      [prove(clock, 'incident-record', missing.length === 0, statement)],
      {
        message: statement,
        nextAction: say('operation.next.complete-record'),
      },
    );
  },
};
