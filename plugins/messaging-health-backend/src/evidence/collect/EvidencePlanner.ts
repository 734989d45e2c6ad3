import {
  ERROR_LINE_SIGNALS,
  EvidenceOffer,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { EvidenceMoment } from './EvidenceMoment';
import { insertCollections } from './store/insertCollections';

/** Where nobody knows when it began. */
const BEFORE_DETECTION = 30 * 60_000;

/** Queues what the sources are to be asked for when something happens to an incident. */
export class EvidencePlanner {
  constructor(
    private readonly deps: {
      newId: () => string;
      /** Asked at each moment: modules register before the first. */
      sources: () => EvidenceSource[];
    },
  ) {}

  /** Queues within the transaction in which it happened: both stand, or neither. */
  async plan(
    { onsetAt, detectedAt, momentKey, ...moment }: EvidenceMoment,
    transaction: Knex.Transaction,
  ): Promise<void> {
    const from =
      onsetAt ??
      toTimestamp(new Date(new Date(detectedAt).getTime() - BEFORE_DETECTION));
    const rows = this.whatToAsk().map(([source, offer]) => ({
      id: this.deps.newId(),
      incident: moment.incident,
      organization_id: moment.organizationId,
      moment: moment.moment,
      moment_key: momentKey,
      source,
      kind: offer.kind,
      about: 'about' in offer ? offer.about : '',
      from_at: from,
      to_at: moment.at,
      status: 'waiting' as const,
      attempts: 0,
      due_at: moment.at,
      claim: null,
      finished_at: null,
    }));
    await insertCollections({ transaction, rows });
  }

  /** Every offer by its source; error lines that nobody offers stand with no source, so that the record says so. */
  private whatToAsk(): Array<[string, EvidenceOffer]> {
    const offered = this.deps
      .sources()
      .flatMap(({ id, offers }) =>
        offers.map((offer): [string, EvidenceOffer] => [id, offer]),
      );
    const lacking = ERROR_LINE_SIGNALS.filter(
      signal =>
        !offered.some(
          ([, offer]) => 'about' in offer && offer.about === signal,
        ),
    );
    return [
      ...offered,
      ...lacking.map((about): [string, EvidenceOffer] => [
        '',
        { kind: 'error-lines', about },
      ]),
    ];
  }
}
