import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { Citation } from './RecordIndex';
import { DraftWriter } from './DraftWriter';
import { readSwitchReports } from './readSwitchReports';

/** Most failed steps that are told; a step may be tried very often. */
const MOST_FAILURES = 20;

/** A list of sentences, and what stands there where it has none. */
type Sentences = Array<Parameters<DraftWriter['item']>>;

function writeList(
  writer: DraftWriter,
  heading: 'heading.well' | 'heading.badly',
  sentences: Sentences,
): void {
  writer.heading(2, heading);
  const none = heading === 'heading.well' ? 'well.none' : 'badly.none';
  const told: Sentences = sentences.length > 0 ? sentences : [[none, {}, []]];
  told.forEach(sentence => writer.item(...sentence));
}

/** What was kept in time and what was not, what failed on the way, and what was lost. */
export function writePerformance(writer: DraftWriter): void {
  const clocks = writer.record.incident.clocks;
  const reports = readSwitchReports(writer.record);
  const { record } = writer;
  const well: Sentences = clocks
    .filter(({ state }) => state === 'met')
    .map(clock => metInTime(writer, clock));
  const badly: Sentences = clocks
    .filter(({ state }) => state === 'missed')
    .map(clock => missed(writer, clock));
  for (const { report, citations } of reports) {
    if (report?.lost === 0) {
      well.push(['well.switch', {}, citations]);
    } else if (report) {
      badly.push(['badly.lost', { lost: report.lost }, citations]);
    }
  }
  if (record.incident.restoredAt) {
    well.push([
      'well.restored',
      {},
      [...record.citing('restoration'), ...record.saying('incident.restored')],
    ]);
  }
  badly.push(...failures(writer));
  writeList(writer, 'heading.well', well);
  writeList(writer, 'heading.badly', badly);
}

function citationsOf(writer: DraftWriter, clock: SlaClock): Citation[] {
  const [detection] = writer.record.entries('detection');
  const shown = clock.metBy === undefined ? [] : [{ entry: clock.metBy }];
  const began = detection ? [{ entry: detection.sequence }] : [];
  const told = writer.record
    .entries('clock')
    .filter(({ details }) => details.clock === clock.clock)
    .map(({ sequence }) => ({ entry: sequence }));
  return [...shown, ...told, ...began];
}

function metInTime(writer: DraftWriter, clock: SlaClock): Sentences[number] {
  const { wording } = writer;
  const metAt = clock.metAt ?? clock.dueAt;
  return [
    'well.met',
    {
      clock: wording.words.clock[clock.clock],
      duration: wording.between(clock.startedAt, metAt),
      spare: wording.between(metAt, clock.dueAt),
    },
    citationsOf(writer, clock),
  ];
}

function missed(writer: DraftWriter, clock: SlaClock): Sentences[number] {
  const { wording } = writer;
  const { dueAt, metAt } = clock;
  const name = wording.words.clock[clock.clock];
  const citations = citationsOf(writer, clock);
  return metAt
    ? [
        'badly.late',
        {
          clock: name,
          late: wording.between(dueAt, metAt),
          time: wording.instants.both(metAt),
        },
        citations,
      ]
    : [
        'badly.missed',
        { clock: name, time: wording.instants.both(dueAt) },
        citations,
      ];
}

function failures({ record, wording }: DraftWriter): Sentences {
  const steps: Sentences = record
    .entries('step')
    .filter(({ statement }) => statement.code === 'incident.step.failed')
    .slice(0, MOST_FAILURES)
    .map(({ statement, sequence }) => [
      'badly.step',
      { statement: wording.say(statement) },
      [{ entry: sequence }],
    ]);
  const silent: Sentences = record
    .evidence('source-silent')
    .slice(0, MOST_FAILURES)
    .map(({ id, collectedAt }) => [
      'badly.silent',
      { time: wording.instants.both(collectedAt) },
      [{ evidence: id }],
    ]);
  return [...steps, ...silent];
}
