import { say } from '@messaging-health/backstage-plugin-common';
import { describeBlocking } from '../rollForward/describeBlocking';
import { proveCrmReachable } from '../rollForward/preconditions/proveCrmReachable';
import { proveOwnIncident } from '../rollForward/preconditions/proveOwnIncident';
import { proveTerms } from '../rollForward/preconditions/proveTerms';
import { proveV2Ready } from '../rollForward/preconditions/proveV2Ready';
import { judgeProofs } from './judgeProofs';
import { RunbookStep, StepRun, StepVerdict } from './RunbookStep';

/** Contingency is left as it is until the window opens, and looked at again then. */
function waitForWindow(
  { terms, clock }: StepRun,
  verdict: Extract<StepVerdict, { kind: 'done' }>,
): StepVerdict {
  const from = terms && new Date(terms.window.from);
  if (!from || from <= clock.now()) {
    return verdict;
  }
  return {
    kind: 'waiting',
    message: say('rollForward.preconditions.wait', {
      from: from.toISOString(),
    }),
    proofs: verdict.proofs,
    wakesAt: from,
  };
}

/** Runbook §5, preconditions: nothing of v2 is touched before each of them is proved. */
export const checkPreconditions: RunbookStep = {
  id: 'check-preconditions',

  async check({ findBlocking }) {
    const statements = [say('rollForward.preconditions.would-be-checked')];
    const found = await findBlocking();
    if (!found || found.blocking.length === 0) {
      return { alreadyHolds: false, statements };
    }
    const because = describeBlocking(found.incident, found.blocking);
    return {
      alreadyHolds: false,
      statements: [...statements, because],
      impossible: {
        because,
        nextAction: say('rollForward.next.meet-preconditions'),
      },
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
    const verdict = judgeProofs(proofs, {
      message: say('rollForward.preconditions.met', { count: proofs.length }),
      nextAction: say('rollForward.next.meet-preconditions'),
    });
    return verdict.kind === 'done' ? waitForWindow(run, verdict) : verdict;
  },
};
