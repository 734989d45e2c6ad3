import { Proof, say } from '@messaging-health/backstage-plugin-common';
import {
  castScenarios,
  endRound,
} from '../rollForward/scenarios/castScenarios';
import { channelsApart } from '../rollForward/scenarios/channelsApart';
import { failureAndRecovery } from '../rollForward/scenarios/failureAndRecovery';
import { firstInstagramMessage } from '../rollForward/scenarios/firstInstagramMessage';
import { sameEventAgain } from '../rollForward/scenarios/sameEventAgain';
import { Scenario } from '../rollForward/scenarios/Scenario';
import { ScenarioStage } from '../rollForward/scenarios/ScenarioStage';
import { whatsappRegression } from '../rollForward/scenarios/whatsappRegression';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepRun } from './RunbookStep';

/** In this order: the later ones look at what the first two left. */
const SCENARIOS: readonly Scenario[] = [
  firstInstagramMessage,
  whatsappRegression,
  sameEventAgain,
  channelsApart,
  failureAndRecovery,
];
/** Each waits some seconds for the CRM's tables, where it must. */
const ALLOWANCE = 2;

async function playOne(
  run: StepRun,
  scenario: Scenario,
  { stage, round }: { stage: ScenarioStage; round: number },
): Promise<Proof> {
  if (!scenario.isPossible(stage)) {
    const statement = say('rollForward.scenario.no-inbox', {
      scenario: scenario.id,
    });
    return prove(run.clock, 'scenario', true, statement);
  }
  const { holds, statement } = await scenario.play(stage);
  const { id: operationId, incident } = run.readRecord().operation;
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'evidence',
    statement,
    details: { operationId, scenario: scenario.id, round, holds },
    evidence: 'scenario',
    onceKey: `scenario:${operationId}:${round}:${scenario.id}:${holds}`,
  });
  return prove(run.clock, 'scenario', holds, statement);
}

/** Runbook §5: invented people show, in the CRM's own tables, that what failed before works. */
export const validateScenarios: RunbookStep = {
  id: 'validate-scenarios',

  deadlineMilliseconds: ({ rollback }) =>
    ALLOWANCE * rollback.stepTimeoutMilliseconds,

  async check() {
    return {
      alreadyHolds: false,
      statements: [
        say('rollForward.scenario.would-be-played', {
          count: SCENARIOS.length,
        }),
      ],
    };
  },

  async apply() {
    // The deliveries are the look itself.
  },

  async verify(run) {
    const { stage, round } = await castScenarios(run);
    if (!stage.instagram && !stage.whatsapp) {
      return {
        kind: 'refused',
        because: say('rollForward.scenario.no-inbox-at-all'),
        nextAction: say('operation.next.look-at-inboxes'),
        proofs: [],
      };
    }
    const proofs: Proof[] = [];
    for (const scenario of SCENARIOS) {
      await run.report(
        say('rollForward.scenario.playing', { scenario: scenario.id }),
      );
      proofs.push(await playOne(run, scenario, { stage, round }));
    }
    const verdict = judgeProofs(proofs, {
      message: say('rollForward.scenario.all-hold', { count: proofs.length }),
      nextAction: say('rollForward.next.look-at-crm'),
    });
    if (verdict.kind === 'refused') {
      await endRound(run, round);
    }
    return verdict;
  },
};
