import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { startPlugin } from './startPlugin';

/** The whole plugin behind real HTTP, on a database of the caller's. */
export function startPluginOn(knex: Knex) {
  return startPlugin({
    services: [
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => knex }),
      }),
    ],
  });
}
