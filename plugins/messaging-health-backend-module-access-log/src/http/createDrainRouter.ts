import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { OccasionalWarning } from '@messaging-health/backstage-plugin-node';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { DrainConfig } from '../config/DrainConfig';
import { DeliveryRefusal } from '../delivery/DeliveryRefusal';
import { readBody } from '../delivery/readBody';
import { Drain, DrainEnvironment } from '../Drain';
import { SignatureCheck } from '../signature/SignatureCheck';
import { requireJson } from './requireJson';

const RETRY_AFTER_SECONDS = '30';

/** Answers Vercel's question whether the endpoint is ours; the value is no secret. */
function sayVerification(response: Response, { verification }: DrainConfig) {
  if (verification !== undefined) {
    response.setHeader('x-vercel-verify', verification);
  }
}

/** What receives the deliveries of one drain. */
function createReceiver(config: DrainConfig, environment: DrainEnvironment) {
  const check = new SignatureCheck(config, environment.clock);
  const drain = new Drain(config, environment);
  const strangers = new OccasionalWarning(
    environment.logger,
    environment.clock,
  );

  /** The body, if it is the sender's own. */
  async function authenticate(request: Request): Promise<Buffer> {
    try {
      check.checkHeaders(request.headers);
      const body = await readBody(request, config.limits.bytes);
      check.checkBody(request.headers, [body.sent, body.unpacked]);
      return body.unpacked;
    } catch (error) {
      const why = error instanceof Error ? error.message : 'no reason given';
      strangers.warn(
        `Access-log drain "${config.name}" refused a delivery: ${why}`,
      );
      throw error;
    }
  }

  return async (request: Request, response: Response) => {
    requireJson(request.headers['content-type']);
    const body = await authenticate(request);
    try {
      response.json(await drain.take(body));
    } catch (error) {
      if (error instanceof ServiceUnavailableError) {
        response.setHeader('retry-after', RETRY_AFTER_SECONDS);
      }
      throw error;
    }
  };
}

/** `/drains/<name>`: takes access logs in from senders that can't have a Backstage token. */
export function createDrainRouter(
  drains: DrainConfig[],
  environment: DrainEnvironment,
): Router {
  const receivers = new Map(
    drains.map(config => [
      config.name,
      { config, receive: createReceiver(config, environment) },
    ]),
  );
  const router = PromiseRouter();
  router.all('/drains/:name', async (request, response) => {
    const drain = receivers.get(request.params.name);
    if (!drain) {
      throw new NotFoundError(
        'There is no access-log drain of this name. See messagingHealth.accessLog.drains in app-config.',
      );
    }
    sayVerification(response, drain.config);
    if (request.method === 'POST') {
      await drain.receive(request, response);
    } else if (drain.config.verification !== undefined && isLook(request)) {
      response.end();
    } else {
      response.setHeader('allow', 'POST');
      throw new DeliveryRefusal(405, 'Access logs are sent by POST.');
    }
  });
  return router;
}

function isLook({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
