import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { N8nWorkflow } from '../client/schemas';
import { findHolder } from '../switching/findHolder';
import { pathsOf, watchedWebhooks } from '../switching/SwitchContext';
import { RehearsalContext } from './Rehearsal';

const CHECK = 'webhook-paths';

/** Whether v2 and the fallback stand on one path or on two, and nobody else on the fallback's. */
export async function findPaths(
  context: RehearsalContext,
  v2: N8nWorkflow,
  fallback: N8nWorkflow,
): Promise<RehearsalFinding> {
  if (v2.id === fallback.id) {
    return {
      check: CHECK,
      ready: false,
      statement: say('automation.rehearsal-same-workflow', {
        workflow: v2.id,
      }),
    };
  }
  const wanted = watchedWebhooks(context, fallback);
  const path = pathsOf(wanted);
  const holder = await findHolder(context, wanted, [v2.id, fallback.id]);
  if (holder) {
    return {
      check: CHECK,
      ready: false,
      statement: say('automation.rehearsal-path-taken', {
        path,
        holder: holder.name,
      }),
    };
  }
  const v2Path = pathsOf(watchedWebhooks(context, v2));
  return {
    check: CHECK,
    ready: true,
    statement:
      v2Path === path
        ? say('automation.rehearsal-paths-shared', { path })
        : say('automation.rehearsal-paths-distinct', {
            v2: v2Path,
            fallback: path,
          }),
  };
}
