import {
  Attachment,
  canonicalJson,
  ChainFinding,
  commitTo,
  Evidence,
  EvidenceCommitment,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { sha256 } from '../timeline';
import { Erasures } from './readErasures';

/** What is kept beside a timeline. */
export interface KeptBeside {
  incident: string;
  timeline: readonly TimelineEntry[];
  evidence: readonly Evidence[];
  attachments: readonly Attachment[];
  /** SHA-256 of the bytes as they are stored, by attachment; absent where only their hashes are at hand. */
  digests?: ReadonlyMap<string, string>;
}

/** Whether two values are one in JSON; cheap where they are written alike. */
function isSame(one: unknown, other: unknown): boolean {
  return (
    JSON.stringify(one) === JSON.stringify(other) ||
    canonicalJson(one) === canonicalJson(other)
  );
}

function isAsCommitted(
  item: Evidence,
  { kind, collectedAt, collectedBy, commitment }: EvidenceCommitment,
  { isEvidenceErased }: Erasures,
): boolean {
  if (
    item.commitment !== commitment ||
    item.kind !== kind ||
    item.collectedAt !== collectedAt ||
    !isSame(item.collectedBy, collectedBy)
  ) {
    return false;
  }
  if (item.erased) {
    return isEvidenceErased(item.id);
  }
  const { content, salt } = item;
  return salt !== undefined && commitTo(content, salt, sha256) === commitment;
}

/** Items of before 0.2 have no commitment; whatever came later has. */
function isUnbound(item: Evidence, firstBound: string | undefined): boolean {
  return (
    item.commitment !== undefined ||
    (firstBound !== undefined && item.collectedAt >= firstBound)
  );
}

/** Everything in which evidence is not what the timeline's entries have committed to. */
export function findEvidenceProblems(
  { incident, timeline, evidence }: KeptBeside,
  erasures: Erasures,
): ChainFinding[] {
  const findings: ChainFinding[] = [];
  const items = new Map(evidence.map(item => [item.id, item]));
  const bound = new Set<string>();
  for (const { sequence, evidence: commitments = [] } of timeline) {
    for (const commitment of commitments) {
      const { evidenceId: id } = commitment;
      const item = items.get(id);
      bound.add(id);
      if (!item) {
        findings.push({ problem: 'evidence-missing', sequence, id });
      } else if (
        item.incident !== incident ||
        !isAsCommitted(item, commitment, erasures)
      ) {
        findings.push({ problem: 'evidence-altered', sequence, id });
      }
    }
  }
  const firstBound = timeline.find(({ format }) => format === 2)?.at;
  for (const item of evidence) {
    if (!bound.has(item.id) && isUnbound(item, firstBound)) {
      findings.push({ problem: 'evidence-altered', sequence: 0, id: item.id });
    }
  }
  return findings;
}

/** Everything in which files are not what their evidence says. */
export function findAttachmentProblems(
  { timeline, evidence, attachments, digests }: KeptBeside,
  { isAttachmentErased }: Erasures,
): ChainFinding[] {
  if (
    !evidence.some(({ kind }) => kind === 'attachment') &&
    attachments.length === 0
  ) {
    return [];
  }
  const items = new Map(evidence.map(item => [item.id, item]));
  const entryOf = new Map(
    timeline.flatMap(({ sequence, evidence: commitments = [] }) =>
      commitments.map(({ evidenceId }) => [evidenceId, sequence] as const),
    ),
  );
  const isSound = (file: Attachment) => {
    const item = items.get(file.evidenceId);
    const isProven =
      item?.kind === 'attachment' &&
      (item.erased === true ||
        (item.content.sha256 === file.sha256 &&
          item.content.attachmentId === file.id));
    return (
      isProven &&
      (file.erasedAt === undefined || isAttachmentErased(file.id)) &&
      (digests === undefined ||
        file.erasedAt !== undefined ||
        digests.get(file.id) === file.sha256)
    );
  };
  const finding = (id: string, evidenceId: string): ChainFinding => ({
    problem: 'attachment-altered',
    sequence: entryOf.get(evidenceId) ?? 0,
    id,
  });
  const present = new Set(attachments.map(({ id }) => id));
  const lost = evidence.filter(
    ({ kind, content }) =>
      kind === 'attachment' &&
      typeof content.attachmentId === 'string' &&
      !present.has(content.attachmentId),
  );
  return [
    ...attachments
      .filter(file => !isSound(file))
      .map(({ id, evidenceId }) => finding(id, evidenceId)),
    ...lost.map(({ id, content }) => finding(String(content.attachmentId), id)),
  ];
}
