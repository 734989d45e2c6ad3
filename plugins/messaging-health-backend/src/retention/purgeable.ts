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

/** The parts of a purge, each small enough for one erasure. */
export function inParts(purge: Purge, size: number): Purge[] {
  const parts: Purge[] = [];
  const lists = Object.entries(purge) as Array<[keyof Purge, never[]]>;
  for (const [name, list] of lists) {
    for (let start = 0; start < list.length; start += size) {
      parts.push({
        ...{ attachments: [], communications: [], evidence: [] },
        ...{ entries: [], rcaVersions: [] },
        [name]: list.slice(start, start + size),
      });
    }
  }
  return parts;
}
