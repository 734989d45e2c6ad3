import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Clock,
  MessagingHealthService,
} from '@messaging-health/backstage-plugin-node';

/** What the actions work with. */
export interface ActionDependencies {
  auth: AuthService;
  catalog: CatalogService;
  messagingHealth: MessagingHealthService;
  clock: Clock;
  /** Where people open the portal; begins the links in the log. */
  portalUrl: string;
}
