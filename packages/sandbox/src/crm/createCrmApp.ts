import express, { NextFunction, Request, Response } from 'express';
import Router from 'express-promise-router';
import { Pool } from 'pg';
import { ZodType } from 'zod';
import { ResponseCounter } from './counts/ResponseCounter';
import { CrmAnswer } from './CrmAnswer';
import {
  DealAnswer,
  databaseError,
  refusedBody,
  unauthorized,
} from './deals/DealAnswer';
import { findApiKey } from './deals/findApiKey';
import { moveStageByIdentity } from './deals/moveStageByIdentity';
import { openDeal } from './deals/openDeal';
import { moveStageSchema, openDealSchema } from './deals/requestSchemas';
import { answerDelivery } from './webhook/answerDelivery';

export interface CrmAppOptions {
  pool: Pool;
  counter: ResponseCounter;
  /** True while the CRM is to drop every connection. */
  isDown: () => boolean;
}

/** Makes the handler of one call to the CRM's public API; `signal` is what its answers count for. */
function publicCall<T>(
  options: CrmAppOptions,
  schema: ZodType<T>,
  call: (pool: Pool, organizationId: string, body: T) => Promise<DealAnswer>,
) {
  return async (
    request: Request,
  ): Promise<CrmAnswer & { organizationId?: string }> => {
    const key = request.header('x-api-key');
    const organizationId = key && (await findApiKey(options.pool, key));
    if (!organizationId) {
      return unauthorized(key ? 'AUTH_INVALID' : 'AUTH_MISSING');
    }
    const body = schema.safeParse(request.body);
    if (!body.success) {
      return { ...refusedBody('Invalid body'), organizationId };
    }
    const answer = await call(options.pool, organizationId, body.data).catch(
      databaseError,
    );
    return { ...answer, organizationId };
  };
}

/** The CRM stand-in: its webhook, and the part of its public API that moves deals. */
export function createCrmApp(options: CrmAppOptions): express.Express {
  const { counter, pool } = options;
  const app = express();
  app.disable('x-powered-by');
  const router = Router();

  function send(response: Response, answer: CrmAnswer) {
    if (answer.counts) {
      const { organizationId, signal, failed } = answer.counts;
      counter.add(organizationId, signal, failed);
    }
    response.status(answer.status).json(answer.body);
  }

  router.use((request, _response, next) => {
    if (options.isDown()) {
      request.socket.destroy();
      return;
    }
    next();
  });
  router.use(express.json({ limit: '1mb' }));

  router.get('/api/chatwoot/webhook', (_request, response) => {
    send(response, {
      status: 200,
      body: { ok: true, secretConfigured: false },
    });
  });
  router.post('/api/chatwoot/webhook', async (request, response) => {
    const named = request.header('x-organization-id');
    send(response, await answerDelivery(pool, request.body, named));
  });

  const moveStage = publicCall(options, moveStageSchema, moveStageByIdentity);
  router.post(
    '/api/public/v1/deals/move-stage-by-identity',
    async (request, response) => {
      const { organizationId, ...answer } = await moveStage(request);
      const failed = answer.status >= 400;
      send(response, {
        ...answer,
        counts: organizationId
          ? { organizationId, signal: 'stage-move', failed }
          : undefined,
      });
    },
  );
  const open = publicCall(options, openDealSchema, openDeal);
  router.post('/api/public/v1/deals', async (request, response) => {
    const { organizationId: _, ...answer } = await open(request);
    send(response, answer);
  });

  app.use(router);
  app.use(answerBrokenRequest(send));
  return app;
}

/** Bodies that are no JSON, and whatever else goes wrong before an organization is known. */
function answerBrokenRequest(
  send: (response: Response, answer: CrmAnswer) => void,
) {
  return (
    error: { type?: string },
    _request: Request,
    response: Response,
    _next: NextFunction,
  ) => {
    const isBadBody = error.type !== undefined;
    send(
      response,
      isBadBody
        ? { status: 400, body: { error: 'Invalid JSON' } }
        : { status: 500, body: { error: 'Internal server error' } },
    );
  };
}
