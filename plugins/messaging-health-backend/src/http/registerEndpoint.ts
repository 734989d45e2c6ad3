import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Actor,
  Endpoint,
  fileAnswerSchema,
} from '@messaging-health/backstage-plugin-common';
import { Request, Response, Router } from 'express';
import { z } from 'zod';
import { audited } from './audited';
import { HttpDependencies } from './HttpDependencies';
import { ParsedRequest, parseRequest } from './parseRequest';
import { readJsonBody } from './readJsonBody';
import { requirePermission } from './requirePermission';
import { sendFile } from './sendFile';
import { toActor } from './toActor';

/** What a handler is given: the caller is known and allowed, the request is sound. */
export type HandlerRequest<E extends Endpoint> = ParsedRequest<E> & {
  actor: Actor;
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  /** Aborted once the caller is gone, so that nobody works for an answer that nobody reads. */
  signal: AbortSignal;
};

/** What the judges of a request are. */
export type RequestJudges = Pick<
  HttpDependencies,
  'httpAuth' | 'permissions' | 'auditor' | 'permissionContact'
>;

/** `/operations/:operationId` for `/operations/{operationId}`. */
function toExpressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/**
 * Serves one endpoint of the table: who calls, may they, what do they say; then the
 * handler; then its answer, held to the endpoint's schema. Refusals are thrown, and
 * turned into answers by the platform.
 */
export function registerEndpoint<E extends Endpoint>(
  router: Router,
  judges: RequestJudges,
  endpoint: E,
  handle: (request: HandlerRequest<E>) => Promise<z.input<E['answer']>>,
): void {
  const path = toExpressPath(endpoint.path);
  router[endpoint.method](
    path,
    readJsonBody(endpoint),
    async (request: Request, response: Response) => {
      const credentials = await judges.httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const answer = await audited(
        judges.auditor,
        endpoint,
        request,
        async () => {
          await requirePermission(judges, endpoint.permission, credentials);
          return handle({
            ...parseRequest(endpoint, request),
            actor: toActor(credentials),
            credentials,
            signal: goneSignal(response),
          });
        },
      );
      if (endpoint.isDownload) {
        await sendFile(response, fileAnswerSchema.parse(answer));
      } else {
        response.status(endpoint.status).json(endpoint.answer.parse(answer));
      }
    },
  );
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) {
      // Not a fault of ours, so that it is not logged as one.
      gone.abort(
        new InputError('The caller is gone; its request was given up.'),
      );
    }
  });
  return gone.signal;
}
