import {
  UpstreamAnswer,
  UpstreamError,
} from '@messaging-health/backstage-plugin-node';
import { readProbeAnswer } from '../readProbeAnswer';
import { ProbeTarget } from './ProbeTarget';

/**
 * What a probe found. `untelling`: something answered, but nothing that tells how the
 * webhook does. `unsent`: the probe did not get away from this machine's network.
 */
export type ProbeOutcome =
  | { kind: 'answered'; failed: boolean }
  | { kind: 'unanswered' }
  | { kind: 'untelling'; answered: string }
  | { kind: 'unsent'; code: string };

/** The CRM's own refusals: of a body that it does not like, and of a signature. */
const REFUSALS = new Set([400, 401]);

/** Names that are not found and ways that are not there: nothing about whom they were to lead to. */
const OUR_SIDE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
  'ENOBUFS',
]);

/** Judges an answer: 5xx failed; what is recognizably the CRM's worked; the rest counts nowhere. */
export function outcomeOfAnswer(
  answer: UpstreamAnswer,
  { url, accountId }: ProbeTarget,
): ProbeOutcome {
  const { status } = answer;
  if (status >= 500) {
    return { kind: 'answered', failed: true };
  }
  const probe = readProbeAnswer(answer, { host: url.host, account: accountId });
  if (probe.healthy || REFUSALS.has(status)) {
    return { kind: 'answered', failed: false };
  }
  return { kind: 'untelling', answered: probe.statement.text };
}

/** Judges that nothing, or nothing readable, came back. */
export function outcomeOfFailure(error: unknown): ProbeOutcome {
  if (!(error instanceof UpstreamError)) {
    // A fault of ours says nothing about the webhook; its message may quote anything.
    const name = error instanceof Error ? error.name : 'an odd error';
    return { kind: 'untelling', answered: `nothing was sent (${name})` };
  }
  const { code, kind, message } = error.problem;
  if (code !== undefined && OUR_SIDE.has(code)) {
    return { kind: 'unsent', code };
  }
  return kind === 'timeout' || kind === 'unreachable'
    ? { kind: 'unanswered' }
    : { kind: 'untelling', answered: message };
}
