import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from '../steps/automationKinds';
import { StepRun } from '../steps/RunbookStep';
import { keepRestoreState } from './restoreState';

async function compare(
  run: StepRun,
  automation: InboxAutomation,
): Promise<AutomationStanding> {
  const standings = await run
    .inbox()
    .compareAutomations(run.organization, [automation], run.signal);
  return standings.get(automation.key) ?? 'missing';
}

/** Whether an automation is on now; undefined where it is not among the critical ones any more. */
export async function isEnabledNow(
  run: Pick<StepRun, 'inbox' | 'organization' | 'signal'>,
  key: string,
): Promise<boolean | undefined> {
  const automations = await run
    .inbox()
    .listCriticalAutomations(run.organization, run.signal);
  return automations.find(automation => automation.key === key)?.enabled;
}

/** Somebody else's change is theirs: what they switched on themselves is left as they have it. */
async function isTheirs(
  run: StepRun,
  automation: InboxAutomation,
): Promise<boolean> {
  const { key, kind, name, enabled } = automation;
  await keepRestoreState(run, { changed: [key] });
  await run.report(
    say('rollForward.automations.changed-meanwhile', {
      kind: AUTOMATION_KINDS[kind],
      name,
    }),
  );
  return (await isEnabledNow(run, key)) === enabled;
}

/**
 * Puts one automation back, and notes that once it was seen to be as before. One that is
 * gone stays un-noted, for the step to tell.
 */
export async function restoreAutomation(
  run: StepRun,
  automation: InboxAutomation,
): Promise<void> {
  const { key, kind, name } = automation;
  const before = await compare(run, automation);
  if (before === 'missing') {
    return;
  }
  if (before === 'changed' && (await isTheirs(run, automation))) {
    await run.writes.noteRestored([key]);
    return;
  }
  if (before !== 'as-kept') {
    await run.report(
      say('rollForward.automations.restoring', {
        kind: AUTOMATION_KINDS[kind],
        name,
      }),
    );
    await run
      .inbox()
      .restoreAutomation(run.organization, automation, run.signal);
  }
  if (before === 'as-kept' || (await compare(run, automation)) === 'as-kept') {
    await run.writes.noteRestored([key]);
  }
}
