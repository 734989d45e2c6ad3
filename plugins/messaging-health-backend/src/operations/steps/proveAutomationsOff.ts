import { Proof, say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationStanding,
  InboxAutomation,
} from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from './automationKinds';
import { prove } from './prove';
import { StepRun } from './RunbookStep';

const WITNESS = 'chatwoot-read-back';

function describe({ kind, name }: InboxAutomation) {
  return { kind: AUTOMATION_KINDS[kind], name };
}

/** What is to be said of one that was kept, and is not simply off as it was kept. */
function proveKept(
  run: StepRun,
  automation: InboxAutomation,
  standing: AutomationStanding | undefined,
  isListed: boolean,
): Proof[] {
  const values = describe(automation);
  switch (standing) {
    case 'suspended':
      return [];
    case 'missing':
    case undefined:
      return [
        prove(
          run.clock,
          WITNESS,
          true,
          say('operation.automations.gone', values),
        ),
      ];
    case 'as-kept':
      // One that was off when it was kept is off; one that was on is on again.
      return automation.enabled
        ? [
            prove(
              run.clock,
              WITNESS,
              false,
              say('operation.automations.still-on', values),
            ),
          ]
        : [];
    case 'changed':
      return [
        prove(
          run.clock,
          WITNESS,
          isListed,
          isListed
            ? say('operation.automations.changed', values)
            : say('operation.automations.changed-unseen', values),
        ),
      ];
    default:
      throw new Error(`Unexpected standing ${standing satisfies never}`);
  }
}

/**
 * What is critical now is off, and so is each that was kept for the return, compared
 * with how it was kept: one that nobody calls critical any more may still act.
 */
export async function proveAutomationsOff(run: StepRun): Promise<Proof[]> {
  const { organization, signal, clock } = run;
  const critical = await run
    .inbox()
    .listCriticalAutomations(organization, signal);
  const kept = (await run.formerStates())
    .filter(({ restoredAt }) => restoredAt === undefined)
    .map(({ automation }) => automation);
  const standings = await run
    .inbox()
    .compareAutomations(organization, kept, signal);
  const enabled = critical.filter(automation => automation.enabled);
  const told = new Set(enabled.map(({ key }) => key));
  const listed = new Set(critical.map(({ key }) => key));
  const proofs = [
    ...enabled.map(automation =>
      prove(
        clock,
        WITNESS,
        false,
        say('operation.automations.still-on', describe(automation)),
      ),
    ),
    ...kept
      .filter(({ key }) => !told.has(key))
      .flatMap(automation =>
        proveKept(
          run,
          automation,
          standings.get(automation.key),
          listed.has(automation.key),
        ),
      ),
  ];
  const off = say('operation.automations.all-off', { count: kept.length });
  return proofs.every(({ holds }) => holds)
    ? [prove(clock, WITNESS, true, off), ...proofs]
    : proofs;
}
