import { ConflictError } from '@backstage/errors';
import {
  FileAnswer,
  Operation,
  RecordVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { IncidentService } from '../incidents';
import { RootCauseService } from '../rootCause';
import { buildDocument } from './buildDocument';
import { dossierFileName } from './dossierFileName';
import { DossierRequest, DossierService } from './DossierService';
import { DossierSource } from './DossierSource';
import { DossierWording } from './DossierWording';
import { renderMarkdown } from './markdown/renderMarkdown';
import { renderPdf } from './pdf/renderPdf';
import { renderJson } from './renderJson';

const MOST_ATTEMPTS = 5;

/** What a dossier is made from; nothing of its own is stored. */
export interface DossierDependencies {
  clock: Clock;
  incidents: Pick<IncidentService, 'get'>;
  rootCause: Pick<RootCauseService, 'list'>;
  operationsOf: (incident: string) => Promise<Operation[]>;
  /** The zone that an organization's customers read times in. */
  timeZoneOf: (organizationId: string) => Promise<string>;
  /** The proof of the record, checked now. */
  verify: (incident: string) => Promise<RecordVerdict>;
}

/** Makes dossiers from what the rooms to the left hold. */
export class DefaultDossierService implements DossierService {
  constructor(private readonly deps: DossierDependencies) {}

  async handOut(
    incident: string,
    { format, language, timeZone }: DossierRequest,
  ): Promise<FileAnswer> {
    const source = await this.read(incident);
    const wording = new DossierWording(
      language,
      timeZone ?? (await this.deps.timeZoneOf(source.incident.organizationId)),
    );
    const name = dossierFileName(incident, format);
    switch (format) {
      case 'json':
        return { name, type: 'application/json', content: renderJson(source) };
      case 'markdown':
        return {
          name,
          type: 'text/markdown; charset=utf-8',
          content: renderMarkdown(buildDocument(source, wording)),
        };
      case 'pdf':
        return {
          name,
          type: 'application/pdf',
          content: await renderPdf(buildDocument(source, wording), [
            {
              name: dossierFileName(incident, 'json'),
              type: 'application/json',
              description: wording.title('howTo'),
              content: renderJson(source),
            },
          ]),
        };
      default:
        throw new Error(`Unexpected format ${format satisfies never}`);
    }
  }

  private async read(number: string): Promise<DossierSource> {
    const { clock, rootCause, operationsOf } = this.deps;
    return {
      ...(await this.readWithProof(number)),
      rcaVersions: await rootCause.list(number),
      operations: await operationsOf(number),
      issuedAt: clock.now().toISOString(),
    };
  }

  /** A record and the proof of just that one: of one that is written to meanwhile, the two are read again. */
  private async readWithProof(number: string) {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const incident = await this.deps.incidents.get(number);
      const verdict = await this.deps.verify(number);
      if (verdict.entries === incident.timeline.length) {
        return { incident, verdict };
      }
    }
    throw new ConflictError(
      `${number} is being written to, so that its proof did not fit what was read, ${MOST_ATTEMPTS} times. Ask for the dossier again.`,
    );
  }
}
