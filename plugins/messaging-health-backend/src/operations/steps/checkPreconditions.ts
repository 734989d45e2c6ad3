import { say } from '@messaging-health/backstage-plugin-common';
import { proveCrmReachable } from '../rollForward/preconditions/proveCrmReachable';
import { proveOwnIncident } from '../rollForward/preconditions/proveOwnIncident';
import { proveTerms } from '../rollForward/preconditions/proveTerms';
import { proveV2Ready } from '../rollForward/preconditions/proveV2Ready';
import { judgeProofs } from './judgeProofs';
import { RunbookStep } from './RunbookStep';

/** Runbook §5, preconditions: nothing of v2 is touched before each of them is proved. */
export const checkPreconditions: RunbookStep = {
  id: 'check-preconditions',

  async check() {
    return {
      alreadyHolds: false,
      statements: [say('rollForward.preconditions.would-be-checked')],
    };
  },

  async apply() {
    // Only looks.
  },

  async verify(run) {
    const proofs = [
      ...proveTerms(run),
      ...(await proveOwnIncident(run)),
      ...(await proveV2Ready(run)),
      ...(await proveCrmReachable(run)),
    ];
    return judgeProofs(proofs, {
      message: say('rollForward.preconditions.met', { count: proofs.length }),
      nextAction: say('rollForward.next.meet-preconditions'),
    });
  },
};
