import { ConflictError } from '@backstage/errors';
import { z } from 'zod';
import { StepRun } from '../../steps/RunbookStep';
import { Cast, inventCast } from './inventCast';
import { ScenarioStage } from './ScenarioStage';

/** So many casts in a row may be taken before somebody has to look at the ranges of config. */
const CASTS = 5;
const EPOCH = new Date(0);

const scenarioStateSchema = z.object({
  /** Counts the casts; another begins after a round that showed a fault. */
  round: z.number().int(),
  /** When the round's cast was seen to be nobody; before the first delivery. */
  castAt: z.iso.datetime().optional(),
});

function readState(run: StepRun): z.output<typeof scenarioStateSchema> {
  return run.readState(scenarioStateSchema) ?? { round: 1 };
}

/** Whom the round is played with, and on which stage. */
export interface PreparedRound {
  stage: ScenarioStage;
  cast: Cast;
  round: number;
}

async function isNobody(stage: ScenarioStage): Promise<boolean> {
  const { links, identities, contacts } = await stage.look(EPOCH);
  return links.length + identities.length + contacts.length === 0;
}

/**
 * Casts the scenarios. A cast that was begun is taken up again, so that a repeat adds
 * nobody; a new one must be nobody in the CRM yet, whom a real customer could be.
 */
export async function castScenarios(run: StepRun): Promise<PreparedRound> {
  const { id } = run.readRecord().operation;
  const { scenarios } = run.options.rollForward;
  const { round: begins, castAt } = readState(run);
  for (let round = begins; round < begins + CASTS; round++) {
    const cast = inventCast(id, round, scenarios);
    const since = castAt ? new Date(castAt) : run.clock.now();
    const stage = await ScenarioStage.open(run, cast, since);
    if (castAt) {
      return { stage, cast, round };
    }
    if (await isNobody(stage)) {
      await run.writes.keepState({ round, castAt: since.toISOString() });
      return { stage, cast, round };
    }
  }
  throw new ConflictError(
    `The CRM knows people or conversations of the ranges that messagingHealth.rollForward.scenarios keeps for tests (${CASTS} casts in a row). Check that no real customer can have them, or choose others.`,
  );
}

/** Has the next round play with other people: those of this one bear the traces of a fault. */
export async function endRound(run: StepRun, round: number): Promise<void> {
  await run.writes.keepState({ round: round + 1 });
}
