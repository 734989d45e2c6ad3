import {
  Organization,
  PushObservationsAnswer,
  PushObservationsRequest,
} from '@messaging-health/backstage-plugin-common';

/**
 * Takes in observations that something outside pushes to a module: an access-log
 * drain, a queue. The same room as `POST /observations` stands behind it.
 *
 * Until the core has started both methods throw `ServiceUnavailableError`.
 *
 * @public
 */
export interface ObservationIntake {
  /** Stores them; a repeat of a sender's id changes nothing. Throws `InputError` that names the field, and stores nothing then. */
  push(request: PushObservationsRequest): Promise<PushObservationsAnswer>;
  /** The organizations of the catalog, to find out whom an event belongs to. Cached for some seconds. */
  listOrganizations(): Promise<Organization[]>;
}
