import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import {
  isEnabledNow,
  restoreAutomation,
} from '../rollForward/restoreAutomation';
import {
  keepRestoreState,
  readRestoreState,
  RestoreState,
} from '../rollForward/restoreState';
import { AUTOMATION_KINDS } from './automationKinds';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepRun, StepView } from './RunbookStep';

const describe = ({ kind, name }: InboxAutomation) => ({
  kind: AUTOMATION_KINDS[kind],
  name,
});

async function compareAll(view: StepView, automations: InboxAutomation[]) {
  return view
    .inbox()
    .compareAutomations(view.organization, automations, view.signal);
}

async function listLeft(view: StepView): Promise<InboxAutomation[]> {
  const states = await view.formerStates();
  return states
    .filter(({ restoredAt }) => restoredAt === undefined)
    .map(({ automation }) => automation);
}

/** What speaks for one automation, or against it. */
async function judge(
  run: StepRun,
  automation: InboxAutomation,
  standing: AutomationStanding | undefined,
  { toldMissing, changed }: RestoreState,
): Promise<[boolean, Statement]> {
  const { key, enabled } = automation;
  const words = describe(automation);
  switch (standing) {
    case 'as-kept':
      return changed.includes(key)
        ? [true, say('rollForward.automations.restored-over-change', words)]
        : [true, say('rollForward.automations.restored', words)];
    case 'suspended':
      return [false, say('rollForward.automations.still-off', words)];
    case 'changed': {
      const now = await isEnabledNow(run, key);
      // What is not critical any more is somebody's decision, too.
      return now === undefined || now === enabled
        ? [true, say('rollForward.automations.changed', words)]
        : [false, say('rollForward.automations.still-off', words)];
    }
    default:
      return toldMissing.includes(key)
        ? [true, say('rollForward.automations.gone-without', words)]
        : [false, say('rollForward.automations.missing', words)];
  }
}

/** What each looks like now, and whether one is found to be gone that nobody was told of yet. */
async function proveRestored(
  run: StepRun,
): Promise<{ proofs: Proof[]; newlyMissing: boolean }> {
  const states = await run.formerStates();
  const automations = states.map(({ automation }) => automation);
  const standings = await compareAll(run, automations);
  const state = readRestoreState(run);
  const proofs: Proof[] = [];
  for (const automation of automations) {
    const standing = standings.get(automation.key);
    const [holds, statement] = await judge(run, automation, standing, state);
    proofs.push(prove(run.clock, 'chatwoot-read-back', holds, statement));
  }
  const toldMissing = automations
    .map(({ key }) => key)
    .filter(key => (standings.get(key) ?? 'missing') === 'missing');
  const newlyMissing = toldMissing.some(
    key => !state.toldMissing.includes(key),
  );
  if (newlyMissing) {
    await keepRestoreState(run, { toldMissing });
  }
  return { proofs, newlyMissing };
}

/** Runbook §5: what the rollback switched off in Chatwoot is exactly as it was before. */
export const restoreAutomations: RunbookStep = {
  id: 'restore-automations',

  async check(view) {
    const left = await listLeft(view);
    return {
      alreadyHolds: left.length === 0,
      statements:
        left.length === 0
          ? [say('rollForward.automations.none-left')]
          : left.map(automation =>
              say(
                'rollForward.automations.would-restore',
                describe(automation),
              ),
            ),
    };
  },

  async apply(run) {
    // One by one, each noted by itself: whoever goes on after a crash begins at the next.
    for (const automation of await listLeft(run)) {
      await restoreAutomation(run, automation);
    }
  },

  async verify(run) {
    const { proofs, newlyMissing } = await proveRestored(run);
    const verdict = judgeProofs(proofs, {
      message: say('rollForward.automations.all-restored', {
        count: proofs.length,
      }),
      nextAction: newlyMissing
        ? say('rollForward.next.recreate-automation')
        : say('rollForward.next.look-at-automations'),
    });
    const left = await listLeft(run);
    if (verdict.kind === 'done' && left.length > 0) {
      // What is gone for good, and known to be, must not come up at every return.
      await run.writes.noteRestored(left.map(({ key }) => key));
    }
    return verdict;
  },
};
