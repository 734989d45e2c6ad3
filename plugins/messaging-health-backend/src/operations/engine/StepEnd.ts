import {
  Organization,
  Serving,
  StepFailure,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { OperationsDependencies } from '../OperationsDependencies';
import { RunbookStep, StepVerdict } from '../steps/RunbookStep';
import { StepEvent } from '../transitions';
import { askServing } from './askServing';
import { LeasedWriter } from './LeasedWriter';

const EVENTS: Record<
  Exclude<StepVerdict['kind'], 'refused' | 'roll-back'>,
  Exclude<StepEvent, 'begun'>
> = { done: 'verified', waiting: 'asks-people', waived: 'passed-over' };

/** Whom each step of a switch was to bring into service. */
const BRINGS: Partial<Record<StepId, Serving>> = {
  'deactivate-v2': 'fallback',
  'activate-fallback': 'fallback',
  'activate-v2': 'v2',
};

/** A step that could not show whom it brings into service must not be followed by the word that it did. */
function withoutUnprovenClaim(step: RunbookStep, serving: Serving): Serving {
  return BRINGS[step.id] === serving ? 'unknown' : serving;
}

/** Writes down how a step ended. */
export class StepEnd {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly writer: LeasedWriter,
  ) {}

  /** A verdict that ends the whole operation is left to who hands over. */
  async conclude(
    step: RunbookStep,
    verdict: StepVerdict,
    organization: Organization,
  ): Promise<void> {
    if (verdict.kind === 'roll-back') {
      return;
    }
    if (verdict.kind === 'refused') {
      await this.fail(
        step,
        { cause: verdict.because.text, nextAction: verdict.nextAction },
        organization,
        verdict,
      );
      return;
    }
    await this.writer.concludeStep(step.id, {
      event: EVENTS[verdict.kind],
      proofs: verdict.proofs,
      message: verdict.message,
      wakesAt: verdict.kind === 'waiting' ? verdict.wakesAt : undefined,
    });
  }

  async fail(
    step: RunbookStep,
    why: Pick<StepFailure, 'cause' | 'system' | 'nextAction'>,
    organization: Organization | undefined,
    verdict?: Extract<StepVerdict, { kind: 'refused' }>,
  ): Promise<void> {
    const serving = withoutUnprovenClaim(
      step,
      await askServing(this.deps, organization),
    );
    const at = this.deps.clock.now().toISOString();
    await this.writer.concludeStep(step.id, {
      event: 'refused',
      proofs: verdict?.proofs ?? [],
      message: verdict?.because,
      failure: { ...why, serving, at },
    });
  }
}
