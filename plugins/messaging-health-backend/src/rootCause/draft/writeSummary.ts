import { DraftWriter } from './DraftWriter';
import { hypothesisText } from './hypothesisText';

/** What happened, in a few sentences. */
export function writeSummary(writer: DraftWriter): void {
  const { record, wording } = writer;
  const { incident } = record;
  const { detectedAt, decidedAt, restoredAt } = incident;
  const [detection] = record.entries('detection');
  const detected = detection ? [{ entry: detection.sequence }] : [];
  const time = (at: string) => wording.instants.both(at);

  writer.heading(2, 'heading.summary');
  writer.sentence(
    'summary.detected',
    {
      organization: incident.organizationTitle,
      time: time(detectedAt),
      severity: wording.words.severity[incident.severity],
    },
    [...detected, ...record.citing('detection-figures')],
  );
  if (detection) {
    writer.sentence(
      'summary.what',
      { statement: wording.say(detection.statement) },
      detected,
    );
  }
  if (decidedAt) {
    writer.sentence(
      'summary.decided',
      {
        time: time(decidedAt),
        duration: wording.between(detectedAt, decidedAt),
      },
      [
        ...record.saying('incident.rollback-decided'),
        ...record.citing('rollback-decision'),
      ],
    );
  } else {
    writer.sentence('summary.not-decided', {}, []);
  }
  if (restoredAt) {
    writer.sentence(
      'summary.restored',
      {
        time: time(restoredAt),
        duration: wording.between(detectedAt, restoredAt),
      },
      [...record.saying('incident.restored'), ...record.citing('restoration')],
    );
  } else {
    writer.sentence('summary.not-restored', {}, []);
  }
  writeCauseInShort(writer);
  const statuses = record.entries('status').slice(-1);
  writer.sentence(
    'summary.status',
    { status: wording.words.incidentStatus[incident.status] },
    statuses.map(({ sequence }) => ({ entry: sequence })),
  );
}

function writeCauseInShort(writer: DraftWriter): void {
  const { record, wording } = writer;
  const confirmed = record.incident.hypotheses.filter(
    ({ status }) => status === 'confirmed',
  );
  for (const hypothesis of confirmed) {
    writer.sentence(
      'summary.cause',
      { hypothesis: hypothesisText(wording, hypothesis) },
      record.ofHypothesis(hypothesis, 'for'),
    );
  }
  if (confirmed.length === 0) {
    writer.sentence('summary.no-cause', {}, []);
  }
}
