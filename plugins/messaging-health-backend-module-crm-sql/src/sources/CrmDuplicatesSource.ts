import {
  Clock,
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from '../client/CrmDatabase';
import { answerRequest } from './answerRequest';
import { RestingReader } from './RestingReader';

/** Groups of duplicates that appeared among the CRM's contacts and conversation links. */
export class CrmDuplicatesSource implements SignalSource {
  readonly id = 'crm-sql-duplicates';
  readonly signal = 'duplicates';
  readonly askEveryMilliseconds: number;
  private readonly reader: RestingReader;

  constructor(
    database: CrmDatabase,
    { clock, askEvery }: { clock: Clock; askEvery: number },
  ) {
    this.askEveryMilliseconds = askEvery;
    this.reader = new RestingReader(
      (span, signal) => database.readDuplicates(span, signal),
      clock,
    );
  }

  observe(request: ObservationRequest): Promise<SourceAnswer> {
    return answerRequest(request, {
      signal: this.signal,
      read: this.reader.read,
    });
  }
}
