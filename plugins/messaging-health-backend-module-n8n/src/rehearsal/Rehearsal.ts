import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { SwitchContext } from '../switching/SwitchContext';

/** What a rehearsal looks with; nothing of it changes anything. */
export type RehearsalContext = Pick<
  SwitchContext,
  'client' | 'instance' | 'witness' | 'signal'
>;

/** The two workflows of an organization, as far as n8n gave them. */
export interface RehearsedWorkflows {
  v2?: N8nWorkflow;
  fallback?: N8nWorkflow;
}

/** What can't be asked is a finding that says why. */
export function failed(check: string, error: unknown): RehearsalFinding {
  if (!(error instanceof UpstreamError)) {
    throw error;
  }
  return {
    check,
    ready: false,
    statement: say('automation.rehearsal-failed', { reason: error.message }),
  };
}

/** Looks, and makes a finding of a look that fails. */
export async function attempt(
  check: string,
  look: () => Promise<RehearsalFinding>,
): Promise<RehearsalFinding> {
  try {
    return await look();
  } catch (error) {
    return failed(check, error);
  }
}
