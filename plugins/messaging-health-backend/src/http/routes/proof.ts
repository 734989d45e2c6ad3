import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { endpoints } from '@messaging-health/backstage-plugin-common';
import { Router } from 'express';
import { readFile } from 'fs/promises';
import { HttpDependencies } from '../HttpDependencies';
import { registerEndpoint } from '../registerEndpoint';

const VERIFIER = 'verify-record.mjs';

/** What proves records, and what takes contents out of them. */
export function mountProof(router: Router, deps: HttpDependencies): void {
  const { proof } = deps;

  registerEndpoint(
    router,
    deps,
    endpoints.verifyRecord,
    ({ path, query: { knownSequence, knownHash } }) =>
      proof.verify(
        path.number,
        knownSequence === undefined
          ? undefined
          : { sequence: knownSequence, hash: knownHash },
      ),
  );

  registerEndpoint(router, deps, endpoints.getSignedHead, ({ path }) =>
    proof.head(path.number),
  );

  registerEndpoint(router, deps, endpoints.listSigningKeys, async () => ({
    keys: proof.keys(),
  }));

  registerEndpoint(
    router,
    deps,
    endpoints.eraseContents,
    ({ path, body, actor }) => proof.erase(path.number, body, actor),
  );

  registerEndpoint(router, deps, endpoints.downloadVerifier, async () => ({
    name: VERIFIER,
    type: 'text/javascript',
    content: await readFile(
      resolvePackagePath(
        '@messaging-health/backstage-plugin-backend',
        'assets',
        VERIFIER,
      ),
      'utf-8',
    ),
  }));
}
