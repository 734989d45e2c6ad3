import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { TABLES } from '../../database';
import { getIncident } from '../store/getIncident';
import {
  DOCUMENT_VERSION,
  DocumentSource,
  replaceDocument,
} from './replaceDocument';

/** Documents of one transaction: few, so that nobody waits long for an incident. */
const BATCH = 50;

/**
 * Makes the documents that an earlier version of the plugin made otherwise, or not at all. May be broken
 * off and begun again at any time, and by two replicas at once.
 */
export class DocumentKeeper {
  constructor(
    private readonly deps: DocumentSource & {
      knex: Knex;
      logger: LoggerService;
    },
  ) {}

  /** Goes on until all documents are of today's version, or `signal` says to stop. Answers how many it made. */
  async run(signal: AbortSignal): Promise<number> {
    let made = 0;
    while (!signal.aborted) {
      const batch = await this.listOld();
      if (batch.length === 0) {
        break;
      }
      await this.make(batch);
      made += batch.length;
    }
    if (made > 0) {
      this.deps.logger.info(
        `Made ${made} documents of incidents for text search.`,
      );
    }
    return made;
  }

  private async listOld(): Promise<number[]> {
    const rows: Array<{ incident: number }> = await this.deps
      .knex(TABLES.incidents.documents)
      .where('version', '<', DOCUMENT_VERSION)
      .orderBy(['version', 'incident'])
      .limit(BATCH)
      .select('incident');
    return rows.map(({ incident }) => incident);
  }

  /** Holds each incident's row, so that a change of it at the same time comes before or after. */
  private async make(batch: number[]): Promise<void> {
    await this.deps.knex.transaction(async transaction => {
      for (const sequence of batch) {
        await getIncident({ transaction, lock: true, sequence });
        await replaceDocument(this.deps, transaction, sequence);
      }
    });
  }
}
