import { RequestHandler } from 'express';
import { Timers } from '../timing/Timers';
import { N8nError } from './N8nError';
import { N8nFaultBoard } from './N8nFaultBoard';

/** How much longer every answer takes under `n8n-slow`. */
export const SLOW_ANSWER_MS = 4_000;

/** Faults that hit the whole instance, before anything is looked at. */
export function createInstanceGate(
  faults: N8nFaultBoard,
  clock: Timers,
): RequestHandler {
  return (request, _response, next) => {
    if (faults.isOn('n8n-down')) {
      // As near to a refused connection as one open port can come.
      request.socket.destroy();
      return;
    }
    if (faults.isOn('n8n-slow')) clock.after(SLOW_ANSWER_MS, () => next());
    else next();
  };
}

/** Faults of the public API only: a revoked key, and a proxy that answers instead of n8n. */
export function createApiGate(faults: N8nFaultBoard): RequestHandler {
  return (_request, response, next) => {
    if (faults.isOn('n8n-garbage')) {
      response
        .type('html')
        .send('<!doctype html><title>Sign in</title><h1>Sign in</h1>');
      return;
    }
    next(faults.isOn('n8n-unauthorized') ? N8nError.unauthorized() : undefined);
  };
}
