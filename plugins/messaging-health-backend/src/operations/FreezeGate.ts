import { Freeze, GateAnswer } from '@messaging-health/backstage-plugin-common';
import { answerGate } from './answerGate';
import { gateOutlook, GateOutlook } from './gateOutlook';
import { OperationsDependencies } from './OperationsDependencies';
import { readMode } from './readMode';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';

/** Answers other pipelines whether v2 may be activated, and until when not. */
export class FreezeGate {
  constructor(
    private readonly deps: Pick<
      OperationsDependencies,
      'knex' | 'clock' | 'options' | 'incidents' | 'logger'
    >,
  ) {}

  async ask(organizationId: string): Promise<GateAnswer> {
    const { knex } = this.deps;
    const mode = await readMode({ knex, organizationId });
    return answerGate(
      organizationId,
      mode,
      mode.freeze && (await this.look(organizationId, mode.freeze)),
    );
  }

  private async look(
    organizationId: string,
    freeze: Freeze,
  ): Promise<GateOutlook> {
    const { knex, clock, options } = this.deps;
    const unfinished = await findUnfinishedOperation({ knex, organizationId });
    return gateOutlook(freeze, {
      now: clock.now(),
      options,
      unfinished,
      // What is under way says more than a plan.
      plannedReturnAt: unfinished ? undefined : await this.plan(freeze),
    });
  }

  /** The gate refuses all the same where nobody can say what is planned. */
  private async plan({ incident }: Freeze): Promise<Date | undefined> {
    const { incidents, logger } = this.deps;
    try {
      return incident ? await incidents.plannedReturnOf(incident) : undefined;
    } catch (error) {
      logger.warn(
        `The gate could not read when the return of ${incident} is planned: ${error}`,
      );
      return undefined;
    }
  }
}
