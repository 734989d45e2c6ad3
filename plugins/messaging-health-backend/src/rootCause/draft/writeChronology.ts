import {
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';
import { DraftWriter } from './DraftWriter';

/** What a reader of the analysis needs of the timeline; the rest is a citation away. */
const TOLD: readonly TimelineKind[] = [
  'detection',
  'status',
  'decision',
  'operation',
  'communication',
  'corrective-action',
  'hypothesis',
  'root-cause',
  'erasure',
];
const TOLD_STEPS = ['incident.step.failed', 'incident.step.done'];
/** So that the draft of a long incident can still be read, and stored. */
const MOST_ENTRIES = 60;

function isTold({ kind, statement }: TimelineEntry): boolean {
  return (
    TOLD.includes(kind) ||
    (kind === 'step' && TOLD_STEPS.includes(statement.code))
  );
}

/** What happened when; of a long story its beginning and its end. */
export function writeChronology(writer: DraftWriter): void {
  const { record, wording } = writer;
  const told = record.incident.timeline.filter(isTold);
  const tell = ({ at, statement, sequence }: TimelineEntry) =>
    writer.item(
      'chronology.entry',
      { time: wording.instants.both(at), statement: wording.say(statement) },
      [{ entry: sequence }],
    );
  writer.heading(2, 'heading.chronology');
  if (told.length <= MOST_ENTRIES) {
    told.forEach(tell);
    return;
  }
  const half = MOST_ENTRIES / 2;
  const before = told.slice(0, half);
  const after = told.slice(-half);
  before.forEach(tell);
  const edges = [before[before.length - 1], after[0]];
  writer.item(
    'chronology.left-out',
    { count: told.length - MOST_ENTRIES },
    edges.map(({ sequence }) => ({ entry: sequence })),
  );
  after.forEach(tell);
}
