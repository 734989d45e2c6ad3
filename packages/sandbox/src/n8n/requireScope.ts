import { RequestHandler } from 'express';
import { N8nError } from './N8nError';
import { N8nScope } from './N8nScope';

/** Lets a request pass only when the key has the scope. */
export function requireScope(
  scopes: readonly N8nScope[],
  scope: N8nScope,
): RequestHandler {
  return (_request, _response, next) => {
    if (!scopes.includes(scope)) throw N8nError.forbidden();
    next();
  };
}
