import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { SlaClocks, SlaTerms } from '../clocks';
import { IncidentService } from '../incidents';

/** A message on its way to people of the catalog. */
export interface Delivery {
  incident: string;
  recipients: string[];
  title: string;
  text: string;
  /** A repeat with the same scope takes the place of the first one. */
  scope: string;
}

/** What the communications need; the callbacks are connected by `wiring`. */
export interface CommunicationDependencies {
  knex: Knex;
  clock: Clock;
  newId: () => string;
  clocks: SlaClocks;
  terms: Pick<SlaTerms, 'nextUpdateMilliseconds'>;
  incidents: Pick<IncidentService, 'change'>;
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  /** Is there such a user or group? Throws where the catalog can't be asked. */
  isInCatalog: (entityRef: string) => Promise<boolean>;
  /** Sends a message through the platform's notifications. Throws where it can't be sent. */
  deliver: (delivery: Delivery) => Promise<void>;
  /** The time zone that an organization's customers read times in. */
  timeZoneOf: (organizationId: string) => Promise<string>;
}
