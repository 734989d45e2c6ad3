import { RequestHandler } from 'express';

/** One machine has one clock: what stamps the executions stamps the answers too. */
export function createClockStamp(now: () => Date): RequestHandler {
  return (_request, response, next) => {
    response.set('Date', now().toUTCString());
    next();
  };
}
