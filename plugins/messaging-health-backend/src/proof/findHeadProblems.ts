import {
  ChainFinding,
  SignedHead,
  SigningKey,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { isSignedBy } from '../timeline';

/** What a timeline's end is held to. */
export interface HeadToCheck {
  organizationId: string;
  incident: string;
  timeline: readonly TimelineEntry[];
  head?: SignedHead;
  keys: readonly SigningKey[];
  /** A head that somebody kept outside. */
  known?: { sequence: number; hash?: string };
}

function findSignatureProblem(
  { organizationId, incident, keys }: HeadToCheck,
  head: SignedHead,
): ChainFinding | undefined {
  const { sequence } = head;
  const key = keys.find(({ keyId }) => keyId === head.keyId);
  if (!key) {
    return { problem: 'unknown-key', sequence };
  }
  return head.organizationId === organizationId &&
    head.incident === incident &&
    isSignedBy(head, key)
    ? undefined
    : { problem: 'head-forged', sequence };
}

/** Where the timeline does not end as a head says. */
function findEndProblem(
  timeline: readonly TimelineEntry[],
  { sequence, hash }: { sequence: number; hash?: string },
  otherwise: ChainFinding['problem'],
): ChainFinding | undefined {
  const last = timeline.at(-1)?.sequence ?? 0;
  if (last < sequence) {
    return { problem: 'cut-off', sequence: last + 1 };
  }
  const entry = timeline.find(candidate => candidate.sequence === sequence);
  return entry && (hash === undefined || entry.hash === hash)
    ? undefined
    : { problem: otherwise, sequence };
}

/**
 * Whether a timeline ends where its head was signed, and holds a head that is known from
 * elsewhere. A chain that was made anew as a whole shows itself here, and only here.
 */
export function findHeadProblems(check: HeadToCheck): ChainFinding[] {
  const { timeline, head, known } = check;
  const findings: Array<ChainFinding | undefined> = [];
  if (head) {
    findings.push(
      findSignatureProblem(check, head),
      findEndProblem(timeline, head, 'head-not-signed'),
    );
    const after = timeline.find(({ sequence }) => sequence > head.sequence);
    if (after) {
      findings.push({ problem: 'head-not-signed', sequence: after.sequence });
    }
  } else {
    findings.push({ problem: 'head-not-signed', sequence: 0 });
  }
  if (known) {
    findings.push(findEndProblem(timeline, known, 'altered'));
  }
  return findings.filter(finding => finding !== undefined);
}
