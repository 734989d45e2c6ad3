import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';

/** One look, by the name of what it looks at. */
export interface RehearsalCheck {
  check: string;
  look: () => Promise<RehearsalFinding[]>;
}

const NOBODY_THERE = ['unreachable', 'timeout'];

/**
 * Looks at one thing after the other. What Chatwoot refuses to show is a finding; where it is not there
 * at all, the rest need not be asked.
 */
export async function rehearse(
  checks: RehearsalCheck[],
  signal: AbortSignal,
): Promise<RehearsalFinding[]> {
  const findings: RehearsalFinding[] = [];
  for (const { check, look } of checks) {
    signal.throwIfAborted();
    try {
      findings.push(...(await look()));
    } catch (error) {
      if (!(error instanceof UpstreamError)) {
        throw error;
      }
      const { kind, message } = error.problem;
      findings.push({
        check,
        ready: false,
        statement: say('inbox.rehearsal.impossible', { message }),
      });
      if (NOBODY_THERE.includes(kind)) {
        break;
      }
    }
  }
  return findings;
}
