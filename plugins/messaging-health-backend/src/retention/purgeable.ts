import {
  EraseRequest,
  EvidenceKind,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { RetainedKind } from './RetentionPolicy';

/** What is erased, without the reason. */
export type Purge = Omit<EraseRequest, 'reason'>;

type Part = Pick<
  Incident,
  'attachments' | 'communications' | 'evidence' | 'timeline'
>;

/** Evidence that holds what was attached, or said to customers. */
const KIND_OF: Partial<Record<EvidenceKind, RetainedKind>> = {
  attachment: 'attachments',
  communication: 'communications',
};

function evidenceOf({ evidence }: Part, kind: RetainedKind): string[] {
  return evidence
    .filter(
      item =>
        !item.erased &&
        // Items from before 0.2 hold their content themselves, and can be erased all the same.
        (KIND_OF[item.kind] ?? 'evidence') === kind,
    )
    .map(({ id }) => id);
}

/** Entries that can be erased: not those from before 0.2, nor those that say what was erased. */
function entriesOf({ timeline }: Part, kind: RetainedKind): number[] {
  return timeline
    .filter(
      entry =>
        entry.format === 2 &&
        !entry.erased &&
        entry.kind !== 'erasure' &&
        (kind === 'timelineContents' ||
          (kind === 'communications' && entry.kind === 'communication') ||
          (kind === 'attachments' && entry.kind === 'attachment')),
    )
    .map(({ sequence }) => sequence);
}

/** What an incident still holds of a kind. */
export function purgeable(incident: Part, kind: RetainedKind): Purge {
  return {
    attachments:
      kind === 'attachments'
        ? incident.attachments
            .filter(({ erasedAt }) => erasedAt === undefined)
            .map(({ id }) => id)
        : [],
    communications:
      kind === 'communications'
        ? incident.communications.sent
            .filter(({ text }) => text !== undefined)
            .map(({ id }) => id)
        : [],
    evidence: evidenceOf(incident, kind),
    entries: entriesOf(incident, kind),
    rcaVersions: [],
  };
}

/** The parts of a purge, each with `size` of each list at most. */
export function inParts(purge: Purge, size: number): Purge[] {
  const longest = Math.max(...Object.values(purge).map(list => list.length));
  const { attachments, communications, evidence, entries, rcaVersions } = purge;
  return Array.from({ length: Math.ceil(longest / size) }, (_, part) => {
    const piece = <Id>(list: Id[]) =>
      list.slice(part * size, (part + 1) * size);
    return {
      attachments: piece(attachments),
      communications: piece(communications),
      evidence: piece(evidence),
      entries: piece(entries),
      rcaVersions: piece(rcaVersions),
    };
  });
}
