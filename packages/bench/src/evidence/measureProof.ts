import {
  createSignedRecord,
  DatabaseTimeline,
  eraseContents,
  HeadSigner,
  judgeRecord,
  runVerifier,
  SignedRecord,
  tamperWith,
  toDossier,
  toTimelineEntryRows,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { medianOf } from '../ingest/medianOf';

const BATCH = 1000;
const TENTH = 10;
const MILLISECONDS = 1000;

/** What the proof of a long record costs, and whether it holds. */
export interface ProofFigures {
  entries: number;
  /** Of the processor: the judge works on one core and waits for nothing. */
  judgeSeconds: number;
  /** On the clock, which also counts what else the machine did. */
  judgeClockSeconds: number;
  readSeconds: number;
  scriptSeconds: number;
  /** Of the record as it is, and after a tenth of its contents was erased, by both judges. */
  isIntact: boolean;
  isIntactErased: boolean;
  tamperings: number;
  /** What was done and not found as it must be. */
  missed: string[];
}

/** Seconds that this process had the processor for. */
function processorSecondsOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / MILLISECONDS / MILLISECONDS;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / MILLISECONDS;
}

async function readFromDatabase(
  knex: Knex,
  { timeline, incident }: SignedRecord,
): Promise<number> {
  const rows = timeline.map(entry =>
    toTimelineEntryRows(
      entry as Parameters<typeof toTimelineEntryRows>[0],
      undefined,
    ),
  );
  const entries = rows.map(({ entry }) => entry);
  const contents = rows.map(({ content }) => content);
  await knex.batchInsert('timeline_entries', entries, BATCH);
  await knex.batchInsert('timeline_contents', contents, BATCH);
  await knex.raw('analyze');
  const stored = new DatabaseTimeline({
    knex,
    clock: new SystemClock(),
    pseudonymKey: 'an-invented-pseudonym-key',
  });
  return secondsOf(() => stored.list(incident));
}

async function tryTampering(record: SignedRecord): Promise<string[]> {
  const missed: string[] = [];
  for (const [what, tampered, findings] of tamperWith(
    record,
    HeadSigner.from({}),
  )) {
    const judged = judgeRecord(tampered).map(({ problem, sequence, id }) =>
      [problem, sequence, ...(id ? [id] : [])].join(':'),
    );
    const script = await runVerifier(toDossier(tampered));
    const isFound = findings.every(
      finding => judged.includes(finding) && script.findings.includes(finding),
    );
    if (!isFound || script.code !== 1) {
      missed.push(what);
    }
  }
  return missed;
}

async function isProved(record: SignedRecord): Promise<boolean> {
  const { code } = await runVerifier(toDossier(record));
  return code === 0 && judgeRecord(record).length === 0;
}

/** Has both judges look at a long record, as it is, tampered with, and erased in part. */
export async function measureProof(
  knex: Knex,
  { entries, rounds }: { entries: number; rounds: number },
): Promise<ProofFigures> {
  const signer = HeadSigner.from({});
  const record = createSignedRecord(entries, signer);
  const judged: number[] = [];
  const clocked: number[] = [];
  for (let round = 0; round < rounds; round++) {
    clocked.push(
      await secondsOf(() => {
        judged.push(processorSecondsOf(() => judgeRecord(record)));
      }),
    );
  }
  const dossier = toDossier(record);
  const erased = eraseContents(record, signer, {
    entries: record.timeline
      .map(({ sequence }) => sequence)
      .filter(sequence => sequence % TENTH === 1),
    evidence: record.evidence
      .map(({ id }) => id)
      .filter((_, index) => index % TENTH === 0),
  });
  const short = createSignedRecord(TENTH, signer);
  return {
    entries,
    judgeSeconds: medianOf(judged),
    judgeClockSeconds: medianOf(clocked),
    readSeconds: await readFromDatabase(knex, record),
    scriptSeconds: await secondsOf(() => runVerifier(dossier)),
    isIntact: await isProved(record),
    isIntactErased: await isProved(erased),
    tamperings: tamperWith(short, signer).length,
    missed: await tryTampering(short),
  };
}
