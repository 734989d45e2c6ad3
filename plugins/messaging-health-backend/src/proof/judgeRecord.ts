import {
  ChainFinding,
  findChainProblems,
} from '@messaging-health/backstage-plugin-common';
import { sha256 } from '../timeline';
import {
  findAttachmentProblems,
  findEvidenceProblems,
  KeptBeside,
} from './findEvidenceProblems';
import { findHeadProblems, HeadToCheck } from './findHeadProblems';
import { readErasures } from './readErasures';

/** A whole record with what proves it. */
export type RecordToJudge = KeptBeside & HeadToCheck;

/**
 * Everything in which a record is not what was signed, each finding with its place, in the
 * order of the timeline; nothing where it is intact. Contents may be erased where an
 * erasure that still stands names them, and nowhere else.
 */
export function judgeRecord(record: RecordToJudge): ChainFinding[] {
  const { timeline, organizationId, incident } = record;
  const erasures = readErasures(timeline);
  const findings: ChainFinding[] = [
    ...findChainProblems(timeline, sha256),
    ...timeline
      .filter(
        entry =>
          entry.organizationId !== organizationId ||
          entry.incident !== incident,
      )
      .map(({ sequence }) => ({ problem: 'altered' as const, sequence })),
    ...timeline
      .filter(entry => entry.erased && !erasures.isEntryErased(entry.sequence))
      .map(({ sequence }) => ({
        problem: 'content-altered' as const,
        sequence,
      })),
    ...findEvidenceProblems(record, erasures),
    ...findAttachmentProblems(record, erasures),
    ...findHeadProblems(record),
  ];
  const once = new Map(
    findings.map(finding => [
      `${finding.problem}:${finding.sequence}:${finding.id ?? ''}`,
      finding,
    ]),
  );
  return [...once.values()].sort((a, b) => a.sequence - b.sequence);
}
