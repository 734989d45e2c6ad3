import { ServiceUnavailableError } from '@backstage/errors';
import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { requireTerms } from '../rollForward/requireTerms';
import {
  activationStateSchema,
  readActivation,
} from '../rollForward/switch/activationState';
import { findReturnObstacle } from '../rollForward/switch/findReturnObstacle';
import { makeSafe } from '../rollForward/switch/makeSafe';
import {
  proveV2Serves,
  witnessV2Traffic,
} from '../rollForward/switch/proveV2Serves';
import { swapped } from '../rollForward/switch/swapped';
import { switchToV2 } from '../rollForward/switch/switchToV2';
import { tellIfPossible } from '../rollForward/switch/tellIfPossible';
import { windowStanding } from '../rollForward/windowStanding';
import { findStrays } from './findStrays';
import { RunbookStep, StepRun, StepVerdict, StepView } from './RunbookStep';
import {
  isServed,
  isSubstituted,
  readWorkflows,
  Workflows,
} from './workflowWitnesses';

/** The switch there, and the way back where it must be taken. */
const SWITCHES = 2;

async function isInService(
  view: StepView,
  workflows: Workflows,
): Promise<boolean> {
  const { v2, fallback, substitution } = workflows;
  return (
    v2.active &&
    !fallback.active &&
    substitution === undefined &&
    !isSubstituted(workflows) &&
    isServed(await view.automation().probeWebhooks(v2, view.signal)) &&
    (await findStrays(view, swapped({ v2, fallback }))).length === 0
  );
}

function describeCheck(
  view: StepView,
  { v2, fallback, substitution }: Workflows,
) {
  const workflow = v2.name;
  return [
    substitution
      ? say('rollForward.v2.would-end-substitution', {
          workflow,
          fallback: fallback.name,
        })
      : say('rollForward.v2.would-start', {
          workflow,
          fallback: fallback.name,
        }),
    ...(view.terms
      ? [say('rollForward.window.agreed', view.terms.window)]
      : []),
  ];
}

/** True in the midst of a switch, as a crash may leave it. */
function isBegun(view: StepView): boolean {
  const state = view.readRecord?.().states.get('activate-v2');
  const { begunAt } = activationStateSchema.parse(state ?? {});
  return begunAt !== undefined;
}

/** What a window says that is not open. v2 may be found in service there by somebody else's doing only. */
function judgeWindow(
  run: StepRun,
  served: boolean,
  proofs: Proof[],
): StepVerdict | undefined {
  const { window } = requireTerms(run);
  const standing = windowStanding(window, run.clock.now());
  if (standing !== 'open' && served) {
    return {
      kind: 'refused',
      because: say('rollForward.window.active-outside', window),
      nextAction: say('rollForward.next.take-v2-out'),
      proofs,
    };
  }
  if (standing === 'before') {
    return {
      kind: 'waiting',
      message: say('rollForward.window.waiting', window),
      proofs: [],
      wakesAt: new Date(window.from),
    };
  }
  return standing === 'over'
    ? {
        kind: 'refused',
        because: say('rollForward.window.over', window),
        nextAction: say('rollForward.next.agree-on-window'),
        proofs,
      }
    : undefined;
}

/** The verdict on a switch that did not come to v2: who serves now, and why. */
function judgePutBack(
  run: StepRun,
  workflows: Workflows,
  proofs: Proof[],
): StepVerdict {
  const { putBack } = readActivation(run);
  const values = {
    workflow: workflows.v2.name,
    fallback: workflows.fallback.name,
    because: putBack?.cause ?? '',
  };
  return putBack?.failure === undefined
    ? {
        kind: 'refused',
        because: say('rollForward.switch.put-back', values),
        nextAction: say('rollForward.next.try-switch-again', values),
        proofs,
      }
    : {
        kind: 'refused',
        because: say('rollForward.switch.nobody-serves', {
          ...values,
          failure: putBack.failure,
        }),
        nextAction: say('rollForward.next.serve-by-hand', values),
        proofs,
      };
}

async function concludeServed(
  run: StepRun,
  workflows: Workflows,
  proofs: Proof[],
): Promise<StepVerdict> {
  if (!run.readRecord().switchedAt) {
    await run.writes.noteSwitch(run.clock.now());
  }
  const since = run.readRecord().switchedAt ?? run.clock.now();
  return {
    kind: 'done',
    message: say('rollForward.v2.serves', { workflow: workflows.v2.name }),
    proofs: [...proofs, await witnessV2Traffic(run, workflows, since)],
  };
}

/** Runbook §5: v2 serves the organization again, inside the window. */
export const activateV2: RunbookStep = {
  id: 'activate-v2',
  destructive: true,

  deadlineMilliseconds: ({ rollback }) =>
    SWITCHES * rollback.stepTimeoutMilliseconds,

  async check(view) {
    const workflows = await readWorkflows(view);
    if (await isInService(view, workflows)) {
      const workflow = workflows.v2.name;
      return {
        alreadyHolds: true,
        statements: [say('rollForward.v2.serves', { workflow })],
      };
    }
    // What was begun has passed this; it goes on, or back, and must not be left where it is.
    const impossible = isBegun(view)
      ? undefined
      : await findReturnObstacle(view, workflows);
    return {
      alreadyHolds: false,
      impossible,
      statements: impossible
        ? [impossible.because]
        : describeCheck(view, workflows),
    };
  },

  apply: switchToV2,

  async verify(run) {
    const workflows = await readWorkflows(run);
    const { begunAt, putBack } = readActivation(run);
    const served = await isInService(run, workflows);
    const proofs = await proveV2Serves(run, workflows);
    if (!begunAt && !putBack) {
      const verdict = judgeWindow(run, served, proofs);
      if (verdict) {
        return verdict;
      }
    }
    const against = proofs.find(({ holds }) => !holds);
    if (!against) {
      return concludeServed(run, workflows, proofs);
    }
    if (!putBack) {
      await run.inTurn(() =>
        makeSafe(
          tellIfPossible(run),
          new ServiceUnavailableError(against.statement.text),
        ),
      );
    }
    return judgePutBack(run, workflows, proofs);
  },
};
