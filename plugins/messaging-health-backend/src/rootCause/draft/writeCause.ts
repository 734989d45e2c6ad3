import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { DraftWriter } from './DraftWriter';
import { hypothesisText } from './hypothesisText';

/** Which hypotheses were confirmed, which were refuted, and why. */
export function writeCause(writer: DraftWriter): void {
  const { hypotheses } = writer.record.incident;
  writer.heading(2, 'heading.cause');
  if (hypotheses.length === 0) {
    writer.item('cause.no-hypothesis', {}, []);
    return;
  }
  const confirmed = hypotheses.filter(({ status }) => status === 'confirmed');
  if (confirmed.length === 0) {
    writer.item('cause.none', {}, []);
  }
  for (const hypothesis of confirmed) {
    writeDecided(writer, 'confirmed', hypothesis);
  }
  for (const hypothesis of hypotheses) {
    if (hypothesis.status === 'refuted') {
      writeDecided(writer, 'refuted', hypothesis);
    }
  }
}

function writeDecided(
  writer: DraftWriter,
  outcome: 'confirmed' | 'refuted',
  hypothesis: Hypothesis,
): void {
  const { record, wording } = writer;
  const { decidedBy, author, reason } = hypothesis;
  const citations = record.ofHypothesis(
    hypothesis,
    outcome === 'confirmed' ? 'for' : 'against',
  );
  writer.item(
    `cause.${outcome}`,
    {
      person: wording.actor(decidedBy ?? author),
      hypothesis: hypothesisText(wording, hypothesis),
    },
    citations,
  );
  if (reason) {
    writer.subItem('cause.because', { reason }, citations);
  } else {
    writer.subItem('cause.no-reason', {}, citations);
  }
}
