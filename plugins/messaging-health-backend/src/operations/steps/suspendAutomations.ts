import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { InboxAutomation } from '@messaging-health/backstage-plugin-node';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepRun, StepView } from './RunbookStep';

const KINDS: Record<InboxAutomation['kind'], string> = {
  'automation-rule': 'Automation rule',
  'agent-bot': 'Agent bot',
  'account-webhook': 'Account webhook',
};

async function listEnabled(view: StepView): Promise<InboxAutomation[]> {
  const automations = await view
    .inbox()
    .listCriticalAutomations(view.organization, view.signal);
  return automations.filter(({ enabled }) => enabled);
}

async function proveAutomationsOff(run: StepRun): Promise<Proof[]> {
  const enabled = await listEnabled(run);
  return enabled.length === 0
    ? [
        prove(
          run.clock,
          'chatwoot-read-back',
          true,
          say('operation.automations.all-off', {
            count: (await run.formerStates()).length,
          }),
        ),
      ]
    : enabled.map(({ kind, name }) =>
        prove(
          run.clock,
          'chatwoot-read-back',
          false,
          say('operation.automations.still-on', { kind: KINDS[kind], name }),
        ),
      );
}

async function proveInboxesStand(run: StepRun): Promise<Proof[]> {
  const since = run.readRecord().switchedAt ?? run.clock.now();
  const inboxes = await run
    .inbox()
    .listInboxes(run.organization, since, run.signal);
  const byId = new Map(inboxes.map(inbox => [inbox.inboxId, inbox]));
  return run.organization.chatwoot.inboxIds.map(id => {
    const inbox = byId.get(id);
    return prove(
      run.clock,
      'chatwoot-inboxes',
      inbox !== undefined,
      inbox
        ? say('operation.inboxes.receiving', {
            inbox: inbox.name,
            count: inbox.incomingSince,
            since: since.toISOString(),
          })
        : say('operation.inboxes.missing', { inbox: id }),
    );
  });
}

/** Runbook §3.4: messages still come in, and nothing but people answers them in Chatwoot. */
export const suspendAutomations: RunbookStep = {
  id: 'suspend-automations',

  async check(view) {
    const enabled = await listEnabled(view);
    return {
      alreadyHolds: enabled.length === 0,
      statements:
        enabled.length === 0
          ? [say('operation.automations.none-on')]
          : enabled.map(({ kind, name, criticalBecause }) =>
              say('operation.automations.would-stop', {
                kind: KINDS[kind],
                name,
                because: criticalBecause,
              }),
            ),
    };
  },

  async apply(run) {
    const enabled = await listEnabled(run);
    // All of them are kept before the first is touched: what is off can't tell how it was.
    await run.writes.keepFormerState(enabled);
    for (const automation of enabled) {
      await run.report(
        say('operation.automations.suspending', {
          kind: KINDS[automation.kind],
          name: automation.name,
        }),
      );
      await run
        .inbox()
        .suspendAutomation(run.organization, automation, run.signal);
    }
  },

  async verify(run) {
    const automations = await proveAutomationsOff(run);
    const inboxes = await proveInboxesStand(run);
    const allOff = automations.every(({ holds }) => holds);
    return judgeProofs([...automations, ...inboxes], {
      message: automations[0].statement,
      nextAction: allOff
        ? say('operation.next.look-at-inboxes')
        : say('operation.next.look-at-automations'),
    });
  },
};
