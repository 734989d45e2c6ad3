import { say } from '@messaging-health/backstage-plugin-common';
import { findStrays } from '../../steps/findStrays';
import { StepCheck, StepView } from '../../steps/RunbookStep';
import { Workflows } from '../../steps/workflowWitnesses';
import { listConfirmed } from '../listConfirmed';
import { swapped } from './swapped';

type Obstacle = NonNullable<StepCheck['impossible']>;

async function findForeignFreeze(
  view: StepView,
): Promise<Obstacle | undefined> {
  const incident = view.readRecord?.().operation.incident;
  const { freeze } = await view.readMode();
  if (!incident || !freeze || freeze.incident === incident) {
    return undefined;
  }
  const holder = freeze.incident ?? freeze.by;
  return {
    because: say('rollForward.freeze.foreign', {
      since: freeze.since,
      holder,
      incident,
    }),
    nextAction: say('rollForward.next.settle-freeze', { holder }),
  };
}

async function findConfirmed(view: StepView): Promise<Obstacle | undefined> {
  const { triggers } = await view.health.get(view.organization);
  const confirmed = listConfirmed(triggers);
  return confirmed.length > 0
    ? {
        because: say('rollForward.conditions.confirmed', {
          triggers: confirmed.map(({ trigger }) => trigger).join(', '),
        }),
        nextAction: say('rollForward.next.withdraw-conditions'),
      }
    : undefined;
}

async function findLostCaller(
  view: StepView,
  workflows: Workflows,
): Promise<Obstacle | undefined> {
  const strays = await findStrays(view, swapped(workflows));
  const lost = strays.find(({ url }) => url === undefined);
  return lost
    ? {
        because: say('rollForward.callers.lost', {
          name: lost.caller.name,
          url: lost.caller.url,
          workflow: workflows.v2.name,
        }),
        nextAction: say('rollForward.next.point-by-hand', {
          name: lost.caller.name,
        }),
      }
    : undefined;
}

/** What keeps v2 from being put into service, as far as it shows before anything is touched. */
export async function findReturnObstacle(
  view: StepView,
  workflows: Workflows,
): Promise<Obstacle | undefined> {
  const { v2 } = workflows;
  const workflow = v2.name;
  if (v2.archived) {
    return {
      because: say('rollForward.v2.archived', { workflow }),
      nextAction: say('operation.next.unarchive', { workflow }),
    };
  }
  if (v2.webhooks.length === 0) {
    return {
      because: say('rollForward.v2.no-webhook', { workflow }),
      nextAction: say('rollForward.next.look-at-v2', { workflow }),
    };
  }
  return (
    (await findForeignFreeze(view)) ??
    (await findConfirmed(view)) ??
    (await findLostCaller(view, workflows))
  );
}
