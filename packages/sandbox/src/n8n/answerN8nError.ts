import { ErrorRequestHandler } from 'express';
import { N8nError } from './N8nError';

/** Errors of the public API: a bare message. */
export const answerApiError: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  if (response.headersSent) next(error);
  else if (error instanceof N8nError) {
    response.status(error.statusCode).json({ message: error.message });
  } else if (error instanceof SyntaxError) {
    response.status(400).json({ message: 'Failed to parse request body' });
  } else {
    response.status(500).json({ message: 'Internal server error' });
  }
};

/** Errors of webhooks: the code stands beside the message. */
export const answerWebhookError: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const code = error instanceof N8nError ? error.statusCode : 500;
  const message =
    error instanceof N8nError ? error.message : 'Internal server error';
  response.status(code).json({ code, message });
};
