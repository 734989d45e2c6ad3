import {
  DEFAULT_TIME_ZONE,
  Incident,
  RecordLanguage,
} from '@messaging-health/backstage-plugin-common';
import { DraftWriter } from './DraftWriter';
import { RecordIndex } from './RecordIndex';
import { writeActions } from './writeActions';
import { writeCause } from './writeCause';
import { writeChronology } from './writeChronology';
import { writeImpact } from './writeImpact';
import { writePerformance } from './writePerformance';
import { writeQuestions } from './writeQuestions';
import { writeSummary } from './writeSummary';

/**
 * A root cause analysis from nothing but the incident's record, as Markdown: one sentence
 * a line, and each of them cites entries (`[#12]`) or evidence (`[E:<id>]`) that exist.
 * What the record does not hold is said to be missing, on the word of its newest entry.
 * Times are in UTC and in the zone beside it.
 */
export function draftRca(
  incident: Incident,
  language: RecordLanguage,
  timeZone: string = DEFAULT_TIME_ZONE,
): string {
  const writer = new DraftWriter(
    new RecordIndex(incident),
    language,
    timeZone,
  );
  writer.heading(1, 'heading.title', { number: incident.number });
  writeSummary(writer);
  writeImpact(writer);
  writeChronology(writer);
  writeCause(writer);
  writePerformance(writer);
  writeActions(writer);
  writeQuestions(writer);
  return writer.text;
}
