import { LoggerService } from '@backstage/backend-plugin-api';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { MessagingHealthConfig } from '../config';
import { CatalogOrganizationDirectory } from '../organizations';
import { TimeZoneOf } from './createTimeZoneOf';

/** What most rooms stand on. */
export interface Foundation {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  /** Names this process. */
  replica: string;
  newId: () => string;
  options: MessagingHealthConfig;
  directory: CatalogOrganizationDirectory;
  organizations: CatalogOrganizationDirectory;
  /** The zone that an organization's customers read times in. */
  timeZoneOf: TimeZoneOf;
  /** Takes personal data out of a text. */
  mask: (text: string) => string;
  onChanged: (organizationId: string) => void;
}
