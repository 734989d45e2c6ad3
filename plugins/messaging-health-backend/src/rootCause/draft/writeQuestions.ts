import { DraftWriter } from './DraftWriter';
import { hypothesisText } from './hypothesisText';

/** What is not decided, not recorded, or still owed. */
export function writeQuestions(writer: DraftWriter): void {
  const { record, wording } = writer;
  const { hypotheses, closing, clocks } = record.incident;
  const open = hypotheses.filter(({ status }) => status === 'open');
  // The analysis itself is being written, and would only ask for itself.
  const missing = closing.items.filter(
    ({ isPresent, fact }) => !isPresent && fact !== 'final-rca',
  );
  const owed = clocks.filter(
    ({ state, clock }) => state === 'running' && clock !== 'preliminary-rca',
  );
  writer.heading(2, 'heading.questions');
  for (const hypothesis of open) {
    writer.item(
      'questions.hypothesis',
      { hypothesis: hypothesisText(wording, hypothesis) },
      [
        ...record.ofHypothesis(hypothesis, 'for'),
        ...record.ofHypothesis(hypothesis, 'against'),
      ],
    );
  }
  for (const { fact } of missing) {
    writer.item(
      'questions.missing',
      { fact: wording.words.closingFact[fact] },
      [],
    );
  }
  for (const { clock, dueAt } of owed) {
    writer.item(
      'questions.clock',
      { clock: wording.words.clock[clock], time: wording.instants.both(dueAt) },
      [],
    );
  }
  if (open.length + missing.length + owed.length === 0) {
    writer.item('questions.none', {}, []);
  }
}
