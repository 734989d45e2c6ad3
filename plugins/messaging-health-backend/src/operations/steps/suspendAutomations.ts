import { say } from '@messaging-health/backstage-plugin-common';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from './automationKinds';
import { judgeProofs } from './judgeProofs';
import { proveAutomationsOff } from './proveAutomationsOff';
import { proveInboxes } from './proveInboxes';
import { provePendingHanded } from './provePendingHanded';
import { RunbookStep, StepRun, StepView } from './RunbookStep';

async function listEnabled(view: StepView): Promise<InboxAutomation[]> {
  const automations = await view
    .inbox()
    .listCriticalAutomations(view.organization, view.signal);
  return automations.filter(({ enabled }) => enabled);
}

/** The platform opens so many at a time; goes on as long as that gets any further. */
async function handAllPending(run: StepRun): Promise<void> {
  for (;;) {
    const { opened, left } = await run
      .inbox()
      .handPendingToPeople(run.organization, run.signal);
    if (left === 0 || opened === 0) {
      return;
    }
  }
}

/** Runbook §3.4: messages still come in, and nothing but people answers them in Chatwoot. */
export const suspendAutomations: RunbookStep = {
  id: 'suspend-automations',

  async check(view) {
    const enabled = await listEnabled(view);
    return {
      // Conversations that wait for a bot that is gone are found only by handing them over.
      alreadyHolds: false,
      statements: [
        ...(enabled.length === 0
          ? [say('operation.automations.none-on')]
          : enabled.map(({ kind, name, criticalBecause }) =>
              say('operation.automations.would-stop', {
                kind: AUTOMATION_KINDS[kind],
                name,
                because: criticalBecause,
              }),
            )),
        say('operation.pending.would-open'),
      ],
    };
  },

  async apply(run) {
    const enabled = await listEnabled(run);
    // All of them are kept before the first is touched: what is off can't tell how it was.
    await run.writes.keepFormerState(enabled);
    for (const automation of enabled) {
      await run.report(
        say('operation.automations.suspending', {
          kind: AUTOMATION_KINDS[automation.kind],
          name: automation.name,
        }),
      );
      await run
        .inbox()
        .suspendAutomation(run.organization, automation, run.signal);
    }
    await run.report(say('operation.pending.opening'));
    await handAllPending(run);
  },

  async verify(run) {
    const automations = await proveAutomationsOff(run);
    const pending = await provePendingHanded(run);
    const inboxes = await proveInboxes(run);
    const proofs = [...automations, ...pending, ...inboxes.required];
    const nextActions = [
      { of: automations, next: say('operation.next.look-at-automations') },
      { of: pending, next: say('operation.next.open-pending') },
    ];
    const against = nextActions.find(({ of }) =>
      of.some(({ holds }) => !holds),
    );
    const verdict = judgeProofs(proofs, {
      message: automations[0].statement,
      nextAction: against?.next ?? say('operation.next.look-at-inboxes'),
    });
    // Figures that people should see; a quiet inbox is no fault.
    return { ...verdict, proofs: [...proofs, ...inboxes.figures] };
  },
};
