import { z } from 'zod';
import { ExecutionFilter, executionStatuses } from './ExecutionLog';
import { N8nError } from './N8nError';

const MOST = 250;

/** Larger pages than n8n allows are cut down to 250; words are refused. */
const limitSchema = z.coerce
  .number()
  .int()
  .positive()
  .default(100)
  .transform(limit => Math.min(limit, MOST));
const instantSchema = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(text)), 'Invalid datetime')
  .transform(text => new Date(text));

const pagingSchema = z.object({
  limit: limitSchema,
  cursor: z.string().optional(),
});
const querySchema = pagingSchema.extend({
  workflowId: z.string().optional(),
  status: z.enum(executionStatuses).optional(),
  startedAfter: instantSchema.optional(),
  startedBefore: instantSchema.optional(),
  includeData: z.enum(['true', 'false']).optional(),
});
const cursorSchema = z.object({ last: z.number() });

function parse<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new N8nError(400, `request/query/${path.join('/')} ${message}`);
}

function readCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  try {
    const decoded = Buffer.from(cursor, 'base64').toString('utf8');
    return cursorSchema.parse(JSON.parse(decoded)).last;
  } catch {
    throw new N8nError(400, 'An invalid cursor was provided');
  }
}

/** The opaque text that stands for "the page after this one". */
export function writeCursor(last: number): string {
  return Buffer.from(JSON.stringify({ last })).toString('base64');
}

export function readExecutionQuery(query: unknown): ExecutionFilter {
  const { cursor, limit, ...filters } = parse(querySchema, query);
  return {
    workflowId: filters.workflowId,
    status: filters.status,
    startedAfter: filters.startedAfter,
    startedBefore: filters.startedBefore,
    limit,
    olderThan: readCursor(cursor),
  };
}

export interface WorkflowQuery {
  limit: number;
  from: number;
  active?: boolean;
  name?: string;
}

export function readWorkflowQuery(query: unknown): WorkflowQuery {
  const { cursor, limit, active, name } = parse(
    pagingSchema.extend({
      active: z.enum(['true', 'false']).optional(),
      name: z.string().optional(),
    }),
    query,
  );
  return {
    limit,
    from: readCursor(cursor) ?? 0,
    active: active === undefined ? undefined : active === 'true',
    name,
  };
}
