import { Endpoint } from '@messaging-health/backstage-plugin-common';
import express, { RequestHandler } from 'express';
import { z } from 'zod';

const ordinary = express.json({ limit: '1mb' });
const bulk = express.json({ limit: '5mb' });
const none: RequestHandler = (_request, _response, next) => next();

/** The parser of an endpoint's body: none where it takes none, a large one for observations. */
export function readJsonBody(endpoint: Endpoint): RequestHandler {
  if (endpoint.body instanceof z.ZodUndefined) {
    return none;
  }
  return endpoint.id === 'pushObservations' ? bulk : ordinary;
}
