import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';

const erasureDetailsSchema = z.object({
  entries: z.array(z.number()).default([]),
  evidence: z.array(z.string()).default([]),
  attachments: z.array(z.string()).default([]),
});

/** What a record says was erased. */
export interface Erasures {
  isEntryErased(sequence: number): boolean;
  isEvidenceErased(id: string): boolean;
  isAttachmentErased(id: string): boolean;
}

/**
 * Reads the erasures that a timeline tells of. An erasure takes back only what was there
 * before it, and never another erasure.
 */
export function readErasures(timeline: readonly TimelineEntry[]): Erasures {
  const entries = new Set<number>();
  const evidence = new Set<string>();
  const attachments = new Set<string>();
  const erasures = timeline.filter(({ kind }) => kind === 'erasure');
  const own = new Set(erasures.map(({ sequence }) => sequence));
  for (const entry of erasures) {
    const named = !entry.erased
      ? erasureDetailsSchema.safeParse(entry.details).data
      : undefined;
    for (const sequence of named?.entries ?? []) {
      if (sequence < entry.sequence && !own.has(sequence)) {
        entries.add(sequence);
      }
    }
    named?.evidence.forEach(id => evidence.add(id));
    named?.attachments.forEach(id => attachments.add(id));
  }
  return {
    isEntryErased: sequence => entries.has(sequence),
    isEvidenceErased: id => evidence.has(id),
    isAttachmentErased: id => attachments.has(id),
  };
}
