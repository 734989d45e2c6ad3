/** An answer of the CRM's public API, with its documented error codes. */
export interface DealAnswer {
  status: number;
  body: object;
}

export function notFound(error: string): DealAnswer {
  return { status: 404, body: { error, code: 'NOT_FOUND' } };
}

export function refusedBody(error: string): DealAnswer {
  return { status: 422, body: { error, code: 'VALIDATION_ERROR' } };
}

export function unauthorized(
  code: 'AUTH_MISSING' | 'AUTH_INVALID',
): DealAnswer {
  return { status: 401, body: { error: 'Unauthorized', code } };
}

/** Also what a broken business rule of the database is answered with. */
export function databaseError(): DealAnswer {
  return { status: 500, body: { error: 'Database error', code: 'DB_ERROR' } };
}
