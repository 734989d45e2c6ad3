import {
  IncidentStatus,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
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

function describe(
  incident: string,
  status: IncidentStatus,
  missing: string[],
): Statement {
  if (status === 'closed') {
    return say('rollForward.incident.closed', { incident });
  }
  return status === 'resolved' && missing.length > 0
    ? say('rollForward.incident.resolved', {
        incident,
        missing: missing.join(' '),
      })
    : say('rollForward.incident.not-closed', { incident, status });
}

/**
 * Runbook §5, the end: the incident is resolved, and closed if its record is complete. What it
 * lacks (a final analysis, say) may take days, for which no operation waits; the mode and the
 * freeze end with the operation.
 */
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
    const statement = describe(incident, status, missing);
    const isOver = status === 'closed' || status === 'resolved';
    return judgeProofs(
      [prove(run.clock, 'incident-record', isOver, statement)],
      {
        message: statement,
        nextAction: say('rollForward.next.look-at-incident', { incident }),
      },
    );
  },
};
