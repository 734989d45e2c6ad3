import {
  blockingProblems,
  Operation,
  Organization,
  say,
  Statement,
  TriggerId,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { OrganizationMode } from '../OperationService';

/** What is known of an organization when its policy asks for a rollback. */
export interface KnownOfOrganization extends OrganizationMode {
  organization: Organization;
  /** The one that began to fire. */
  trigger: TriggerId;
  /** All its triggers as they are now. */
  verdicts: TriggerVerdict[];
  unfinished?: Pick<Operation, 'id' | 'status'>;
  /** Set where `unfinished` is a return that has v2 in service and does not watch it. */
  isUnwatchedReturn?: boolean;
  /** An automatic one that was at work in the last 24 h. */
  recent?: { id: string; requestedAt: string };
}

/**
 * Why no rollback may be started automatically; undefined where one may be.
 *
 * A trigger that can't be judged might tell that v2 is not the cause, so that each
 * of them must be known, whatever the overall health is called: a trigger without a
 * source counts as unknown. A condition that nobody watches has nothing to say and
 * does not count, and neither does a trigger that is only shown.
 */
export function obstacleToAutomatic(
  known: KnownOfOrganization,
): Statement | undefined {
  const { organization, mode, freeze, unfinished, recent } = known;
  const problems = blockingProblems(organization);
  if (problems.length > 0) {
    return say('automatic.problems', {
      annotations: problems.map(({ annotation }) => annotation).join(', '),
    });
  }
  if (known.isUnwatchedReturn) {
    // Its freeze and its mode are the return's own, and a rollback of today is why it returned.
    return obstacleInVerdicts(known);
  }
  if (unfinished) {
    const { id: operation, status } = unfinished;
    return say('automatic.unfinished', { operation, status });
  }
  if (mode !== 'v2') {
    return say('automatic.not-v2', { mode });
  }
  if (freeze) {
    const { since, reason } = freeze;
    return say('automatic.frozen', { since, reason });
  }
  if (recent) {
    const { id: operation, requestedAt: at } = recent;
    return say('automatic.recent', { operation, at });
  }
  return obstacleInVerdicts(known);
}

function obstacleInVerdicts({
  trigger,
  verdicts,
}: KnownOfOrganization): Statement | undefined {
  const fires = verdicts.some(
    verdict =>
      verdict.trigger === trigger &&
      verdict.state === 'firing' &&
      !verdict.advisory,
  );
  if (!fires) {
    return say('automatic.not-firing', { trigger });
  }
  const unknown = verdicts.filter(
    ({ state, advisory }) => state === 'unknown' && !advisory,
  );
  return unknown.length > 0
    ? say('automatic.unknown', {
        triggers: unknown.map(verdict => verdict.trigger).join(', '),
      })
    : undefined;
}
