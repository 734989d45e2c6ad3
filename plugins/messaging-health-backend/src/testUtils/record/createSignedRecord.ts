import {
  Attachment,
  canonicalJson,
  commitTo,
  Evidence,
  GENESIS_HASH,
  hashEntry,
  say,
  SignedHead,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { commitmentsTo } from '../../evidence';
import { HeadSigner, sha256 } from '../../timeline';
import { RecordToJudge } from '../../proof/judgeRecord';

/** A record that may be tampered with. */
export interface SignedRecord extends RecordToJudge {
  timeline: TimelineEntry[];
  evidence: Evidence[];
  attachments: Attachment[];
  head: SignedHead;
}

const ORGANIZATION = '00000000-0000-4000-8000-000000000001';
const INCIDENT = 'INC-000001';
const ENTRIES_WITH_EVIDENCE = 3;

function saltOf(number: number): string {
  return String(number).padStart(32, '0');
}

function instantOf(number: number): string {
  return new Date(Date.UTC(2026, 2, 1, 3, 0, number)).toISOString();
}

function inventEvidence(number: number): Evidence {
  const content = { total: number, sample: `sample ${number}` };
  return {
    id: `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    incident: INCIDENT,
    kind: 'step-outcome',
    collectedAt: instantOf(number),
    collectedBy: { type: 'system', replica: 'replica-1' },
    content,
    salt: saltOf(number),
    commitment: commitTo(content, saltOf(number), sha256),
  };
}

/** Links entries to each other as the timeline does, in the order given. */
export function chain(entries: TimelineEntry[]): TimelineEntry[] {
  let previousHash = GENESIS_HASH;
  return entries.map((entry, index) => {
    const { hash: _, ...rest } = entry;
    const linked = { ...rest, sequence: index + 1, previousHash };
    previousHash = hashEntry(linked, sha256);
    return { ...linked, hash: previousHash };
  });
}

/** An entry as the system would add it behind another. */
function seal(
  before: TimelineEntry | undefined,
  entry: Partial<TimelineEntry>,
): TimelineEntry {
  const sequence = (before?.sequence ?? 0) + 1;
  const content = {
    statement: say('incident.note', {
      person: 'user:default/ana',
      text: `Entry ${sequence}`,
    }),
    details: {},
    ...entry,
  };
  const { statement, details } = content;
  const salt = saltOf(sequence);
  const unhashed = {
    organizationId: ORGANIZATION,
    incident: INCIDENT,
    sequence,
    at: instantOf(sequence),
    actor: { type: 'user' as const, entityRef: 'user:default/ana' },
    kind: 'note' as const,
    format: 2 as const,
    ...content,
    salt,
    commitment: commitTo({ statement, details }, salt, sha256),
    previousHash: before?.hash ?? GENESIS_HASH,
  };
  return { ...unhashed, hash: hashEntry(unhashed, sha256) };
}

function signEnd(
  record: Omit<SignedRecord, 'head'>,
  signer: HeadSigner,
): SignedRecord {
  const { sequence, hash } = record.timeline[record.timeline.length - 1];
  const head = signer.sign({
    organizationId: ORGANIZATION,
    incident: INCIDENT,
    sequence,
    hash,
    signedAt: instantOf(sequence),
  });
  return { ...record, head };
}

/** One more entry, and a new head, as the system would sign it. */
export function appendEntry(
  record: SignedRecord,
  signer: HeadSigner,
  entry: Partial<TimelineEntry>,
): SignedRecord {
  const timeline = [
    ...record.timeline,
    seal(record.timeline[record.timeline.length - 1], entry),
  ];
  return signEnd({ ...record, timeline }, signer);
}

/** Erases contents as the system does: they are gone, and an entry says so. */
export function eraseContents(
  record: SignedRecord,
  signer: HeadSigner,
  erased: { entries?: number[]; evidence?: string[] },
): SignedRecord {
  const { entries = [], evidence = [] } = erased;
  const isErased = new Set<number | string>([...entries, ...evidence]);
  const without = {
    ...record,
    timeline: record.timeline.map(entry =>
      isErased.has(entry.sequence) ? withoutContent(entry) : entry,
    ),
    evidence: record.evidence.map(item => {
      const { salt: _, ...rest } = item;
      return isErased.has(item.id)
        ? { ...rest, content: {}, erased: true as const }
        : item;
    }),
  };
  return appendEntry(without, signer, {
    kind: 'erasure',
    details: { entries, evidence, reason: 'asked for by the customer' },
  });
}

/** What is left of an entry once its content is gone. */
export function withoutContent(entry: TimelineEntry): TimelineEntry {
  const { salt: _, ...rest } = entry;
  return {
    ...rest,
    statement: say('proof.content-erased'),
    details: {},
    erased: true,
  };
}

/** An invented record of some entries, every third with evidence, signed at its end. */
export function createSignedRecord(
  length: number,
  signer: HeadSigner,
): SignedRecord {
  const timeline: TimelineEntry[] = [];
  const evidence: Evidence[] = [];
  for (let number = 1; number <= length; number++) {
    const items =
      number % ENTRIES_WITH_EVIDENCE === 0 ? [inventEvidence(number)] : [];
    const bound = items.length > 0 ? { evidence: commitmentsTo(items[0]) } : {};
    timeline.push(seal(timeline[timeline.length - 1], bound));
    evidence.push(...items);
  }
  return signEnd(
    {
      organizationId: ORGANIZATION,
      incident: INCIDENT,
      ...{ timeline, evidence, attachments: [], keys: signer.keys },
    },
    signer,
  );
}

/** The record as the JSON dossier hands it out. */
export function toDossier(record: SignedRecord): string {
  const { organizationId, incident, timeline, evidence, attachments } = record;
  return canonicalJson({
    format: 'messaging-health-dossier',
    version: 1,
    exportedAt: instantOf(0),
    record: {
      incident: { number: incident, organizationId },
      ...{ timeline, evidence, attachments, rcaVersions: [], operations: [] },
    },
    proof: { head: record.head, keys: record.keys },
  });
}
