import { say } from '@messaging-health/backstage-plugin-common';
import { AUTOMATION_KINDS } from './automationKinds';
import { findObstacle } from './findObstacle';
import { findStrays, Stray } from './findStrays';
import { judgeBodies } from './judgeBodies';
import { StepCheck, StepView } from './RunbookStep';
import {
  isSubstituted,
  isUnreached,
  sharePath,
  Workflows,
} from './workflowWitnesses';

/** True when the fallback already serves v2's path, so that a probe says nothing about v2. */
export function isTakenOver({ v2, fallback }: Workflows): boolean {
  return fallback.active && sharePath(v2, fallback);
}

function refuseUnmatched(
  { v2, fallback }: Workflows,
  strays: Stray[],
): StepCheck['impossible'] {
  const unmatched = strays.find(({ url }) => url === undefined);
  return (
    unmatched && {
      because: say('operation.callers.unmatched', {
        kind: AUTOMATION_KINDS[unmatched.caller.kind],
        name: unmatched.caller.name,
        url: unmatched.caller.url,
        workflow: v2.name,
        fallback: fallback.name,
      }),
      nextAction: say('operation.next.match-webhooks', {
        fallback: fallback.name,
      }),
    }
  );
}

/** What other organizations are served by is theirs, too: it is told before anything is touched. */
function refuseShared(
  { fallback }: Workflows,
  strays: Stray[],
): StepCheck['impossible'] {
  const shared = strays.find(({ caller }) => caller.shared)?.caller;
  return (
    shared && {
      because: say('operation.callers.shared', {
        kind: AUTOMATION_KINDS[shared.kind],
        name: shared.name,
        fallback: fallback.name,
      }),
      nextAction: say('operation.next.give-own-caller', { name: shared.name }),
    }
  );
}

/** Whether v2 can leave its own path without anybody being lost: the fallback comes first there. */
async function checkPaths(
  view: StepView,
  workflows: Workflows,
): Promise<Pick<StepCheck, 'impossible' | 'statements'>> {
  const { v2, fallback } = workflows;
  if (sharePath(v2, fallback)) {
    // A fallback that can't be put up would leave customers with nobody: said before v2 is touched.
    return { impossible: findObstacle(fallback), statements: [] };
  }
  const strays = await findStrays(view, workflows);
  return {
    impossible:
      findObstacle(fallback) ??
      refuseShared(workflows, strays) ??
      refuseUnmatched(workflows, strays),
    statements: strays.map(({ caller, url = caller.url }) =>
      say('operation.callers.would-point', {
        kind: AUTOMATION_KINDS[caller.kind],
        name: caller.name,
        url,
      }),
    ),
  };
}

/** What stands in the way of stopping a v2 that still runs, and what it would come to. */
async function checkRunning(
  view: StepView,
  workflows: Workflows,
): Promise<StepCheck> {
  const { v2, fallback, substitution } = workflows;
  const values = { workflow: v2.name, fallback: fallback.name };
  const paths = substitution
    ? { statements: [] }
    : await checkPaths(view, workflows);
  const bodies = await judgeBodies(view, workflows);
  const unreadable =
    bodies.contradicts && view.options.rollback.bodyShape === 'refuse'
      ? {
          because: bodies.statements[0],
          nextAction: say('operation.next.match-bodies', values),
        }
      : undefined;
  const impossible = paths.impossible ?? unreadable;
  const would = substitution
    ? say('operation.v2.would-serve-fallback', values)
    : say('operation.v2.would-stop', values);
  return {
    alreadyHolds: false,
    impossible,
    statements: [
      ...(impossible ? [impossible.because] : []),
      would,
      ...bodies.statements.filter(one => one !== impossible?.because),
      ...paths.statements,
    ],
  };
}

async function checkStopped(
  view: StepView,
  workflows: Workflows,
): Promise<StepCheck> {
  const workflow = workflows.v2.name;
  const probes = async () =>
    view.automation().probeWebhooks(workflows.v2, view.signal);
  const unreached = isTakenOver(workflows) || isUnreached(await probes());
  const { impossible, statements } = await checkPaths(view, workflows);
  return {
    alreadyHolds: unreached && statements.length === 0,
    impossible: statements.length > 0 ? impossible : undefined,
    statements: [
      unreached
        ? say('operation.v2.is-off', { workflow })
        : say('operation.v2.inactive-but-reached', { workflow }),
      ...statements,
    ],
  };
}

/** How v2 stands, and what would become of it. Only reads. */
export async function checkV2(
  view: StepView,
  workflows: Workflows,
): Promise<StepCheck> {
  const { v2, fallback, substitution } = workflows;
  if (isSubstituted(workflows)) {
    return {
      // What was done in place and not noted is noted first.
      alreadyHolds: substitution !== undefined,
      statements: [
        say('operation.v2.serves-fallback', {
          workflow: v2.name,
          fallback: fallback.name,
        }),
      ],
    };
  }
  return v2.active
    ? checkRunning(view, workflows)
    : checkStopped(view, workflows);
}
