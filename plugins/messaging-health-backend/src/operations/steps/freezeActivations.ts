import { say } from '@messaging-health/backstage-plugin-common';
import { answerGate } from '../answerGate';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep } from './RunbookStep';

/** Runbook §3.1: no new activation of v2 for the organization. */
export const freezeActivations: RunbookStep = {
  id: 'freeze-activations',

  async check({ readMode, readRecord }) {
    const { freeze } = await readMode();
    // One of an incident that is over would keep this one's return from being activated.
    const incident = readRecord?.().operation.incident ?? freeze?.incident;
    return freeze && freeze.incident === incident
      ? {
          alreadyHolds: true,
          statements: [say('operation.freeze.stands', { since: freeze.since })],
        }
      : {
          alreadyHolds: false,
          statements: [say('operation.freeze.would-begin')],
        };
  },

  async apply({ report, writes }) {
    await report(say('operation.freeze.writing'));
    await writes.freeze();
  },

  async verify({ organization, readMode, readRecord, clock }) {
    const mode = await readMode();
    const { allowed } = answerGate(organization.id, mode);
    const { freeze } = mode;
    const statement =
      allowed || !freeze
        ? say('operation.freeze.gate-allows')
        : say('operation.freeze.refused-since', {
            since: freeze.since,
            incident: freeze.incident ?? readRecord().operation.incident,
            reason: freeze.reason,
          });
    return judgeProofs([prove(clock, 'gate', !allowed, statement)], {
      message: statement,
      nextAction: say('operation.next.unfreeze-conflict'),
    });
  },
};
