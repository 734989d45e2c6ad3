import {
  Clock,
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from '../client/CrmDatabase';
import { answerRequest } from './answerRequest';
import { RestingReader } from './RestingReader';

/** New conversations in WhatsApp inboxes, and those that stayed without a contact, from the CRM's links. */
export class CrmWhatsappSource implements SignalSource {
  readonly id = 'crm-sql-whatsapp';
  readonly signal = 'whatsapp-regression';
  readonly keepsHistory = true;
  readonly askEveryMilliseconds: number;
  private readonly reader: RestingReader;

  constructor(
    database: CrmDatabase,
    { clock, askEvery }: { clock: Clock; askEvery: number },
  ) {
    this.askEveryMilliseconds = askEvery;
    this.reader = new RestingReader(
      (span, signal) => database.readWhatsappConversations(span, signal),
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
