import { z } from 'zod';
import { BasicPermission } from '@backstage/plugin-permission-common';

/**
 * One endpoint of our HTTP API. The router, the client and the OpenAPI document
 * are all made from these, so that none of them can drift from the others.
 *
 * @public
 */
export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** Below `/api/messaging-health`, with `{name}` for path parameters. */
  readonly path: string;
  readonly summary: string;
  /** What the caller must be allowed to do. */
  readonly permission: BasicPermission;
  readonly pathParameters: Path;
  readonly query: Query;
  readonly body: Body;
  readonly status: 200 | 201 | 202;
  readonly answer: Answer;
  /** Statuses besides 400, 401, 403 that it may answer with. */
  readonly refusals: ReadonlyArray<404 | 409 | 413 | 415 | 503>;
  /** Set where the answer is a file and not JSON: then `answer` is {@link fileAnswerSchema}. */
  readonly isDownload?: true;
}

const nothing = z.object({});

/** @public */
export function defineEndpoint<
  Answer extends z.ZodType,
  Path extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  endpoint: Omit<
    Endpoint<Path, Query, Body, Answer>,
    'pathParameters' | 'query' | 'body' | 'status' | 'refusals'
  > & {
    pathParameters?: Path;
    query?: Query;
    body?: Body;
    status?: 200 | 201 | 202;
    refusals?: Endpoint['refusals'];
    isDownload?: true;
  },
): Endpoint<Path, Query, Body, Answer> {
  return {
    status: 200,
    refusals: [],
    pathParameters: nothing as unknown as Path,
    query: nothing as unknown as Query,
    body: z.undefined() as unknown as Body,
    ...endpoint,
  };
}

/** What a file holds: the backend may give it piece by piece, the client has it whole. @public */
export type FileContent = string | Uint8Array | AsyncIterable<string>;

/** A file that an endpoint answers with; browsers save it, and never show it. @public */
export const fileAnswerSchema = z.object({
  name: z.string(),
  /** Its media type. */
  type: z.string(),
  content: z.custom<FileContent>(
    value =>
      typeof value === 'string' ||
      (typeof value === 'object' && value !== null),
    'must be text, bytes or pieces of text',
  ),
});
/** @public */
export type FileAnswer = z.infer<typeof fileAnswerSchema>;

/** An endpoint that answers with a file. @public */
export function defineDownload<
  Path extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
>(
  endpoint: Omit<
    Parameters<typeof defineEndpoint<typeof fileAnswerSchema, Path, Query>>[0],
    'answer' | 'isDownload' | 'method' | 'body'
  >,
) {
  return defineEndpoint<typeof fileAnswerSchema, Path, Query>({
    ...endpoint,
    method: 'get',
    answer: fileAnswerSchema,
    isDownload: true,
  });
}
