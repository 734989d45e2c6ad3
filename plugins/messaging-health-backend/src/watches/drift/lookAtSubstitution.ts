import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  Substitution,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { findUnserved } from './findUnserved';
import { FoundDrift, Look } from './Look';
import { readWorkflow } from './readWorkflow';

/**
 * Whether v2's id still serves the fallback's content (docs/adr/0010). Ids tell nothing
 * then, so it goes by what stands behind them.
 */
export function lookAtSubstitution(
  platform: AutomationPlatform,
  { host, content, keptAs }: Substitution,
): Pick<Look, 'tellsOf' | 'find'> {
  return {
    tellsOf: ['v2-active', 'fallback-inactive', 'fallback-unserved'],
    async find(signal) {
      const [serving, fallback, kept] = await Promise.all(
        [host, content, keptAs].map(reference =>
          readWorkflow(platform, reference, signal),
        ),
      );
      const found = findCopy(kept);
      const wrong = judgeHost(host.workflowId, serving, { fallback, kept });
      if (wrong) {
        found.push(wrong);
      } else if (serving) {
        found.push(...(await findUnserved(platform, serving, signal)));
      }
      return found;
    },
  };
}

/** v2 itself could only serve as the copy that is kept of it. */
function findCopy(kept: WorkflowState | undefined): FoundDrift[] {
  return kept?.active
    ? [
        {
          kind: 'v2-active',
          subject: kept.reference.workflowId,
          statement: say('watch.drift.copy-active', { workflow: kept.name }),
        },
      ]
    : [];
}

function judgeHost(
  subject: string,
  serving: WorkflowState | undefined,
  contents: { fallback?: WorkflowState; kept?: WorkflowState },
): FoundDrift | undefined {
  if (!serving) {
    return {
      kind: 'fallback-inactive',
      subject,
      statement: say('watch.drift.fallback-gone', { workflow: subject }),
    };
  }
  const workflow = serving.name;
  if (!serving.active) {
    return {
      kind: 'fallback-inactive',
      subject,
      statement: say('watch.drift.fallback-inactive', { workflow }),
    };
  }
  if (serving.content === contents.fallback?.content) {
    return undefined;
  }
  return serving.content === contents.kept?.content
    ? {
        kind: 'v2-active',
        subject,
        statement: say('watch.drift.v2-content', { workflow }),
      }
    : {
        kind: 'fallback-inactive',
        subject,
        statement: say('watch.drift.other-content', { workflow }),
      };
}
