import { AuthService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { HttpDependencies } from '../http/HttpDependencies';

/** What the actions need: where they are registered, and what the HTTP API is made of. */
export type ActionDependencies = Omit<HttpDependencies, 'httpAuth'> & {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
};
