import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import createKnex from 'knex';
import { readBareAnswer } from './barePage';
import { BARE_DATABASE_VARIABLE } from './settings';

/**
 * A backend with this plugin, as a program, and beside it, at the same door, a plugin that answers with what bare SQL
 * gives: as much as any page needs that somebody asks for over HTTP.
 */
const knex = createKnex(
  JSON.parse(process.env[BARE_DATABASE_VARIABLE] ?? '{}'),
);
const bare = createBackendPlugin({
  pluginId: 'bench-bare',
  register(env) {
    env.registerInit({
      deps: {
        http: coreServices.httpRouter,
        httpAuth: coreServices.httpAuth,
      },
      async init({ http, httpAuth }) {
        http.use(async (request, response) => {
          await httpAuth.credentials(request, { allow: ['user', 'service'] });
          response.json(await readBareAnswer(knex, request.query));
        });
      },
    });
  },
});
const backend = createBackend();
backend.add(import('@messaging-health/backstage-plugin-backend'));
backend.add(bare);
backend.add(catalogServiceMock.factory({ entities: [] }));
// Otherwise the process would stay although nothing runs in it.
backend.start().catch(() => process.exit(1));
