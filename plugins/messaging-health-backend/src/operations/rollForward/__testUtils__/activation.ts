import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { performStep } from '../../engine/performStep';
import { activateV2 } from '../../steps/activateV2';
import { createReturnRun, ReturnRun } from './createReturnRun';

export const V2 = { instance: 'default', workflowId: 'v2-padaria' };
const FALLBACK = { instance: 'default', workflowId: 'fallback-padaria' };

/** The activation of v2, as the engine would begin it. */
export const createActivation = (terms = {}) =>
  createReturnRun('activate-v2', terms);

/** Performs it as the engine does. */
export const performActivation = ({ clock, run }: ReturnRun) =>
  performStep({ clock, random: () => 0.5 }, activateV2, run);

/** What n8n says when it will not. */
export const refusalOfN8n = (message: string, status = 400) =>
  new UpstreamError({
    system: 'n8n',
    kind: 'refused',
    status,
    message,
    retryable: false,
  });

/** v2's id serves the fallback's content, as a rollback in place has left it. */
export async function substitute({ world, mode, run }: ReturnRun) {
  world.active.set('fallback-padaria', false);
  mode.substitution = await world.automation.substituteWorkflow(
    { host: V2, content: FALLBACK },
    { report: async () => undefined, signal: run.signal },
  );
  world.changes.length = 0;
}
