import { DossierDocument } from './DossierDocument';
import { DossierSource } from './DossierSource';
import { DossierWording } from './DossierWording';
import { actionsSection, closingSection } from './sections/actionsSection';
import { causeSection, earlierAnalyses } from './sections/causeSection';
import { communicationsSection } from './sections/communicationsSection';
import { operationsSection } from './sections/operationsSection';
import { overviewSection } from './sections/overviewSection';
import { clocksSection, rolesSection } from './sections/peopleSections';
import { proofSection } from './sections/proofSection';
import {
  attachmentsSection,
  evidenceSections,
  timelineSection,
} from './sections/recordSections';

/** What a dossier says of a record, in the words and the zone of `wording`. */
export function buildDocument(
  source: DossierSource,
  wording: DossierWording,
): DossierDocument {
  const { number, organizationTitle: organization } = source.incident;
  return {
    number,
    title: wording.title('title', { number }),
    subtitle: organization,
    language: wording.language,
    issuedAt: source.issuedAt,
    footer: wording.title('footer', { number, organization }),
    page: (page, pages) => wording.title('page', { page, pages }),
    timelineTitles: {
      sequence: wording.title('sequence'),
      time: wording.title('time'),
      kind: wording.title('kind'),
      what: wording.title('what'),
    },
    sections: [
      overviewSection(source, wording),
      clocksSection(source, wording),
      rolesSection(source, wording),
      causeSection(source, wording),
      actionsSection(source, wording),
      closingSection(source, wording),
      communicationsSection(source, wording),
      operationsSection(source, wording),
      timelineSection(source, wording),
      evidenceSections(source, wording),
      attachmentsSection(source, wording),
      ...earlierAnalyses(source, wording),
      proofSection(source, wording),
    ],
  };
}
