import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { prove } from './prove';
import { StepRun } from './RunbookStep';

/**
 * Looks for conversations that still wait for a bot, in the only way there is: by opening
 * them once more. None may be left, or a customer waits where nobody looks.
 */
export async function provePendingHanded(run: StepRun): Promise<Proof[]> {
  const { left } = await run
    .inbox()
    .handPendingToPeople(run.organization, run.signal);
  const statement =
    left === 0
      ? say('operation.pending.none-left')
      : say('operation.pending.left', { count: left });
  return [prove(run.clock, 'chatwoot-conversations', left === 0, statement)];
}
