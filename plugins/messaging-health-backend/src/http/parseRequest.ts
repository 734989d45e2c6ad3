import { InputError } from '@backstage/errors';
import { Endpoint } from '@messaging-health/backstage-plugin-common';
import { Request } from 'express';
import { z } from 'zod';

/** What a request says, parsed by its endpoint's schemas. */
export interface ParsedRequest<E extends Endpoint> {
  path: z.output<E['pathParameters']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
}

/** `query.limit: Too big: expected number to be <=200`. */
function describeIssue(part: string, issue: z.core.$ZodIssue): string {
  return `${[part, ...issue.path].join('.')}: ${issue.message}`;
}

/** Throws `InputError` that lists every field that is wrong, and why. */
export function parseRequest<E extends Endpoint>(
  endpoint: E,
  request: Pick<Request, 'params' | 'query' | 'body'>,
): ParsedRequest<E> {
  const takesBody = !(endpoint.body instanceof z.ZodUndefined);
  const parts = {
    path: endpoint.pathParameters.safeParse(request.params),
    query: endpoint.query.safeParse(request.query),
    body: endpoint.body.safeParse(takesBody ? request.body : undefined),
  };
  const issues = Object.entries(parts).flatMap(([part, result]) =>
    result.success
      ? []
      : result.error.issues.map(issue => describeIssue(part, issue)),
  );
  if (issues.length > 0) {
    throw new InputError(
      `The request was refused and nothing was changed. ${issues.join('; ')}`,
    );
  }
  return {
    path: parts.path.data,
    query: parts.query.data,
    body: parts.body.data,
  } as ParsedRequest<E>;
}
