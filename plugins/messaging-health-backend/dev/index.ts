import { createBackend } from '@backstage/backend-defaults';

// The plugin alone, with guests let in: `yarn start` in this folder. Modules and
// the sandbox are the business of packages/backend.
const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('../src'));
backend.start();
