import { say } from '@messaging-health/backstage-plugin-common';
import { requireTerms } from '../rollForward/requireTerms';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepRun } from './RunbookStep';

/** Has the incident closed if its record is complete; answers what it lacks. */
async function close(run: StepRun): Promise<string[]> {
  const { id: operationId, incident } = run.readRecord().operation;
  const { missing } = await run.incidents.closeAfterRollForward({
    incident,
    operationId,
    correction: requireTerms(run).correction.url,
    goLiveAt: run.readRecord().switchedAt ?? run.clock.now(),
  });
  return missing;
}

/** Runbook §5, the end: the incident is closed; the mode and the freeze end with the operation. */
export const closeIncident: RunbookStep = {
  id: 'close-incident',

  async check() {
    return {
      alreadyHolds: false,
      statements: [say('rollForward.incident.would-be-closed')],
    };
  },

  async apply() {
    // Closing answers what is missing, which belongs to the verdict.
  },

  async verify(run) {
    const { incident } = run.readRecord().operation;
    const before = await run.incidents.get(incident);
    const missing = before.status === 'closed' ? [] : await close(run);
    const { status } = await run.incidents.get(incident);
    const isClosed = status === 'closed';
    const lacking = missing.join(', ');
    const statement = isClosed
      ? say('rollForward.incident.closed', { incident })
      : say('rollForward.incident.not-closed', {
          incident,
          status,
          missing: lacking || '-',
        });
    return judgeProofs(
      [prove(run.clock, 'incident-record', isClosed, statement)],
      {
        message: statement,
        nextAction:
          missing.length > 0
            ? say('rollForward.next.complete-incident', {
                incident,
                missing: lacking,
              })
            : say('rollForward.next.look-at-incident', { incident }),
      },
    );
  },
};
