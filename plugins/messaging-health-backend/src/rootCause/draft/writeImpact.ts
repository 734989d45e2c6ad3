import { DraftWriter } from './DraftWriter';
import { readSwitchReports } from './readSwitchReports';

/** How long it took, and what it cost, as far as reports say. */
export function writeImpact(writer: DraftWriter): void {
  writer.heading(2, 'heading.impact');
  writeLength(writer);
  writeFigures(writer);
  writeSwitches(writer);
  writer.sentence('impact.people', {}, []);
}

function writeLength(writer: DraftWriter): void {
  const { record, wording } = writer;
  const { onsetAt, detectedAt, restoredAt } = record.incident;
  const detections = record
    .entries('detection')
    .slice(0, 1)
    .map(({ sequence }) => ({ entry: sequence }));
  if (onsetAt) {
    writer.sentence(
      'impact.onset',
      {
        time: wording.instants.both(onsetAt),
        duration: wording.between(onsetAt, detectedAt),
      },
      [...record.citing('detection-figures'), ...detections],
    );
  } else {
    writer.sentence('impact.no-onset', {}, detections);
  }
  if (restoredAt) {
    writer.sentence(
      'impact.lasted',
      { duration: wording.between(onsetAt ?? detectedAt, restoredAt) },
      [...record.saying('incident.restored'), ...record.citing('restoration')],
    );
  } else {
    writer.sentence('impact.lasts', {}, []);
  }
}

function writeFigures(writer: DraftWriter): void {
  const { record, wording } = writer;
  for (const { statement, sequence } of record.entries('detection')) {
    if ('failed' in statement.values) {
      writer.sentence('impact.figures', { statement: wording.say(statement) }, [
        { entry: sequence },
      ]);
    }
  }
}

function writeSwitches(writer: DraftWriter): void {
  const { record, wording } = writer;
  const reports = readSwitchReports(record);
  for (const { report, citations } of reports) {
    if (!report) {
      writer.sentence('impact.switch-erased', {}, citations);
      continue;
    }
    const { received, executed, lost } = report;
    writer.sentence(
      lost === 0 ? 'impact.switch-free' : 'impact.switch',
      {
        ...{ received, executed, lost },
        from: wording.instants.both(report.from),
        to: wording.instants.both(report.to),
      },
      citations,
    );
  }
  if (reports.length === 0) {
    writer.sentence('impact.no-switch', {}, []);
  }
}
