import {
  Endpoint,
  LARGEST_ATTACHMENT,
  MAX_OBSERVATIONS_PER_REQUEST,
} from '@messaging-health/backstage-plugin-common';
import express, { RequestHandler } from 'express';
import { z } from 'zod';
import { UnreadableBodyError } from './UnreadableBodyError';

const MEGABYTE = 2 ** 20;
/** Those that may bear much: many observations, a smoke report. */
const LARGE = new Set(['pushObservations', 'startOperation']);
/** What stands beside the file: its name, type and note. */
const BESIDE_FILE = 32 * 1024;
const none: RequestHandler = (_request, _response, next) => next();

/** The most bytes that the body of an endpoint may have, and what to do with more. */
function limitOf({ id }: Endpoint): { bytes: number; tooLarge: string } {
  if (id === 'attachFile') {
    return {
      // Four characters of base64 bear three bytes.
      bytes: Math.ceil(LARGEST_ATTACHMENT / 3) * 4 + BESIDE_FILE,
      tooLarge: `The file is larger than ${LARGEST_ATTACHMENT} bytes, the most that can be attached. Attach a part of it, or a note with a link.`,
    };
  }
  const megabytes = LARGE.has(id) ? 5 : 1;
  return {
    bytes: megabytes * MEGABYTE,
    tooLarge: `The body is larger than ${megabytes} MB when unpacked. Send it in parts (of observations, ${MAX_OBSERVATIONS_PER_REQUEST} at most).`,
  };
}

/** The parser of an endpoint's body: none where it takes none, a large one for what may bear much. Packed bodies are measured unpacked. */
export function readJsonBody(endpoint: Endpoint): RequestHandler {
  if (endpoint.body instanceof z.ZodUndefined) {
    return none;
  }
  const { bytes, tooLarge } = limitOf(endpoint);
  const parse = express.json({ limit: bytes });
  return (request, response, next) => {
    // A request without a type has no body worth the name: the schema tells what it lacks.
    const isTyped = request.headers['content-type'] !== undefined;
    if (isTyped && request.is('application/json') === false) {
      next(
        new UnreadableBodyError(
          'Send the body as application/json (gzip is fine, with its Content-Encoding).',
          415,
        ),
      );
      return;
    }
    parse(request, response, (error?: unknown) =>
      next(error === undefined ? undefined : explain(error, tooLarge)),
    );
  };
}

/** The parser's errors in words that tell what to do. */
function explain(error: unknown, tooLarge: string): unknown {
  if (!(error instanceof Error)) {
    return error;
  }
  const type = 'type' in error ? error.type : undefined;
  switch (type) {
    case 'entity.too.large':
      return new UnreadableBodyError(tooLarge, 413);
    case 'entity.parse.failed':
      return new UnreadableBodyError('The body is not JSON.', 400);
    case 'encoding.unsupported':
      return new UnreadableBodyError(
        'The Content-Encoding is not known here: use gzip, deflate, br or none.',
        415,
      );
    case 'charset.unsupported':
      return new UnreadableBodyError('Send the body in UTF-8.', 415);
    default:
      return isUnpacking(error)
        ? new UnreadableBodyError(
            'The body can not be unpacked as its Content-Encoding says.',
            400,
          )
        : error;
  }
}

/** zlib tells by its codes, for example Z_DATA_ERROR. */
function isUnpacking(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  return /^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code);
}
