import {
  Organization,
  RollForwardTerms,
} from '@messaging-health/backstage-plugin-common';
import { OperationsDependencies } from './OperationsDependencies';
import { readMode } from './readMode';
import { StepView } from './steps/RunbookStep';
import { listSuspendedAutomations } from './store/listSuspendedAutomations';

/** Gives a step the world to look at. */
export function createStepView(
  deps: OperationsDependencies,
  organization: Organization,
  signal: AbortSignal,
  terms?: RollForwardTerms,
): StepView {
  const { platforms, clock, options, health, knex, incidents } = deps;
  return {
    organization,
    signal,
    clock,
    options,
    health,
    automation: () => platforms.automation.get(),
    inbox: () => platforms.inbox.get(),
    prober: () => platforms.prober.get(),
    crm: () => platforms.crm.get(),
    terms,
    formerStates: () =>
      listSuspendedAutomations({ knex, organizationId: organization.id }),
    findBlocking: async () => {
      const { open } = await incidents.ofOrganization(organization.id, 0);
      return (
        open && {
          incident: open.number,
          blocking: await incidents.actionsBlockingReturn(open.number),
        }
      );
    },
    readMode: () => readMode({ knex, organizationId: organization.id }),
  };
}
