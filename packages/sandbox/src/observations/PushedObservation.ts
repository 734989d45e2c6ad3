import { RatioSignal } from '../crm/counts/ResponseCounter';

/** One observation as the portal's `POST /api/messaging-health/observations` takes it; a test holds it to the portal's schema. */
export interface PushedObservation {
  /** The portal takes an id once; a repeat changes nothing. */
  id: string;
  organizationId: string;
  signal: RatioSignal;
  /** End of the span that was counted, ISO 8601. */
  at: string;
  total: number;
  failed: number;
}
