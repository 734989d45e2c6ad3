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
    // No answer at all: whoever asked must give up by itself.
    if (faults.isOn('n8n-hang')) return;
    if (faults.isOn('n8n-slow')) clock.after(SLOW_ANSWER_MS, () => next());
    else next();
  };
}

/** Which workflow a request to the API is about; none for a list, or for another resource. */
function workflowIn(path: string): string | undefined {
  const [, id] = /^\/workflows\/([^/]+)/.exec(path) ?? [];
  return id === undefined ? undefined : decodeURIComponent(id);
}

/** Faults of the public API only: a revoked key, a proxy that answers instead of n8n, and an n8n that can't write. */
export function createApiGate(faults: N8nFaultBoard): RequestHandler {
  const asked = new Map<string, number>();
  let hasWritten = false;
  return (request, response, next) => {
    const id = workflowIn(request.path);
    const isWrite = request.method !== 'GET';
    if (faults.isOn('n8n-garbage')) {
      response
        .type('html')
        .send('<!doctype html><title>Sign in</title><h1>Sign in</h1>');
      return;
    }
    if (faults.isOn('n8n-unauthorized')) throw N8nError.unauthorized();
    if (faults.isOn('n8n-hang', id)) return;
    if (faults.isOn('n8n-flapping', id)) {
      // Counted for each kind of request, so that none fails each time.
      const kind = `${request.method} ${request.path}`;
      const times = (asked.get(kind) ?? 0) + 1;
      asked.set(kind, times);
      if (times % 2 === 1) throw N8nError.badGateway();
    }
    const revokes = faults.isOn('n8n-key-revoked-midway', id);
    if (!revokes) hasWritten = false;
    else if (hasWritten) throw N8nError.unauthorized();
    if (isWrite && faults.isOn('n8n-read-only-key', id)) {
      throw N8nError.forbidden();
    }
    if (isWrite && faults.isOn('n8n-error-500', id)) throw N8nError.broken();
    hasWritten ||= revokes && isWrite;
    next();
  };
}
