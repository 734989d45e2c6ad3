import express, { NextFunction, Request, Response } from 'express';
import Router from 'express-promise-router';
import { Pool } from 'pg';
import { ResponseCounter } from './counts/ResponseCounter';
import { CrmAnswer } from './CrmAnswer';
import { createContact, createContactSchema } from './contacts/createContact';
import { moveStageByIdentity } from './deals/moveStageByIdentity';
import { openDeal } from './deals/openDeal';
import { publicCall } from './deals/publicCall';
import { moveStageSchema, openDealSchema } from './deals/requestSchemas';
import { answerDelivery } from './webhook/answerDelivery';

export interface CrmAppOptions {
  pool: Pool;
  counter: ResponseCounter;
  /** True while the CRM is to drop every connection. */
  isDown: () => boolean;
  /** What the webhook's signature is compared with, where the CRM has a secret. */
  webhookSecret?: string;
}

/** By this, the portal marks what no customer wrote. */
const PORTAL_MARK = 'x-messaging-health-probe';

type Send = (response: Response, answer: CrmAnswer) => void;

/** Every answer goes through here, so that none is left out of the count. */
function sendAndCount(counter: ResponseCounter): Send {
  return (response, { status, body, counts }) => {
    if (counts) {
      counter.add(counts.organizationId, counts.signal, counts.failed);
    }
    response.status(status).json(body);
  };
}

/** As the real CRM does it: a plain comparison, and a missing signature passes. */
function isSignatureWrong(
  signature: string | undefined,
  secret: string | undefined,
): boolean {
  return (
    Boolean(signature && secret) &&
    signature !== secret &&
    signature !== `Bearer ${secret}`
  );
}

function webhookRoutes(
  { pool, webhookSecret }: Pick<CrmAppOptions, 'pool' | 'webhookSecret'>,
  send: Send,
) {
  const router = Router();
  router.get('/', (_request, response) => {
    send(response, {
      status: 200,
      body: { ok: true, secretConfigured: webhookSecret !== undefined },
    });
  });
  router.post('/', async (request, response) => {
    const signature = request.header('x-chatwoot-signature');
    if (isSignatureWrong(signature, webhookSecret)) {
      send(response, { status: 401, body: { error: 'Invalid signature' } });
      return;
    }
    const named = request.header('x-organization-id');
    const answer = await answerDelivery(pool, request.body, named);
    const isMarked = request.header(PORTAL_MARK) !== undefined;
    send(response, isMarked ? { ...answer, counts: undefined } : answer);
  });
  return router;
}

function dealRoutes(pool: Pool, send: Send) {
  const router = Router();
  const moveStage = publicCall(pool, moveStageSchema, moveStageByIdentity);
  router.post('/move-stage-by-identity', async (request, response) => {
    const { answer, organizationId } = await moveStage(request);
    const failed = answer.status >= 400;
    send(response, {
      ...answer,
      counts: organizationId
        ? { organizationId, signal: 'stage-move', failed }
        : undefined,
    });
  });
  const open = publicCall(pool, openDealSchema, openDeal);
  router.post('/', async (request, response) => {
    send(response, (await open(request)).answer);
  });
  return router;
}

function contactRoutes(pool: Pool, send: Send) {
  const router = Router();
  const create = publicCall(pool, createContactSchema, createContact);
  router.post('/', async (request, response) => {
    send(response, (await create(request)).answer);
  });
  return router;
}

/** Bodies that are no JSON, and whatever else goes wrong before an organization is known. */
function answerBrokenRequest(send: Send) {
  return (
    error: { type?: string },
    _request: Request,
    response: Response,
    _next: NextFunction,
  ) => {
    send(
      response,
      error.type === undefined
        ? { status: 500, body: { error: 'Internal server error' } }
        : { status: 400, body: { error: 'Invalid JSON' } },
    );
  };
}

/** The CRM stand-in: its webhook, and the part of its public API that makes contacts and moves deals. */
export function createCrmApp(options: CrmAppOptions): express.Express {
  const { counter, isDown, pool } = options;
  const send = sendAndCount(counter);
  const app = express();
  app.disable('x-powered-by');
  app.use((request, _response, next) => {
    if (isDown()) {
      request.socket.destroy();
      return;
    }
    next();
  });
  app.use(express.json({ limit: '1mb' }));
  app.use('/api/chatwoot/webhook', webhookRoutes(options, send));
  app.use('/api/public/v1/deals', dealRoutes(pool, send));
  app.use('/api/public/v1/contacts', contactRoutes(pool, send));
  app.use(answerBrokenRequest(send));
  return app;
}
