import {
  ObservationRequest,
  SignalSource,
  SourceAnswer,
} from '@messaging-health/backstage-plugin-node';
import { CrmDatabase } from '../client/CrmDatabase';
import { answerRequest } from './answerRequest';

/** Identity resolutions of the CRM, from its own log. */
export class CrmIdentitySource implements SignalSource {
  readonly id = 'crm-sql';
  readonly signal = 'identity';
  readonly keepsHistory = true;

  constructor(private readonly database: CrmDatabase) {}

  observe(request: ObservationRequest): Promise<SourceAnswer> {
    return answerRequest(request, {
      signal: this.signal,
      read: (span, signal) => this.database.readIdentities(span, signal),
    });
  }
}
