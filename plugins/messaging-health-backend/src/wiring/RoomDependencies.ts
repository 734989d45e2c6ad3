import {
  AuditorService,
  AuthService,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { MessagingHealthConfig } from '../config';
import { createExtensions } from '../extensions';
import { Announcer } from './Announcer';
import { RoleNotifier } from './RoleNotifier';

/** What the rooms stand on. */
export interface RoomDependencies {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  logger: LoggerService;
  clock: Clock;
  config: MessagingHealthConfig;
  extensions: ReturnType<typeof createExtensions>;
  announcer: Announcer;
  notifier: RoleNotifier;
  notifications: NotificationService;
}
