import { z } from 'zod';
import { ReadLine } from './AccessLogRequest';
import { readMoment } from './readMoment';
import { readTarget } from './readTarget';

/** What we use of a line of Vercel's log drains; there is much more in one. */
const vercelLineSchema = z.object({
  id: z.string().min(1),
  requestId: z.string().min(1).nullish(),
  type: z.string().nullish(),
  edgeType: z.string().nullish(),
  statusCode: z.number().nullish(),
  proxy: z
    .object({
      timestamp: z.number(),
      method: z.string(),
      host: z.string(),
      path: z.string(),
      statusCode: z.number().nullish(),
      userAgent: z.union([z.string(), z.array(z.string())]).nullish(),
      vercelId: z.string().min(1).nullish(),
      pathType: z.string().nullish(),
    })
    .nullish(),
});
type VercelLine = z.output<typeof vercelLineSchema>;

/** Vercel's way to say that a function died without an answer; callers then get a 5xx. */
const CRASHED = -1;
const STATUS_OF_A_CRASH = 502;

/** The status that the caller got; undefined where there was no caller, or no answer yet. */
function statusOf({ statusCode, proxy }: VercelLine): number | undefined {
  const answered = proxy?.statusCode ?? undefined;
  if (answered === undefined && statusCode === CRASHED) {
    return STATUS_OF_A_CRASH;
  }
  // Here, -1 is a page that was made anew in the background: nobody asked for it.
  const status = answered ?? statusCode ?? undefined;
  return status !== undefined && status >= 100 && status <= 599
    ? status
    : undefined;
}

/** A middleware that let the request pass: what stands behind it answers, in a line of its own. */
function passedOn(line: VercelLine, status: number): boolean {
  const isMiddleware =
    line.edgeType === 'middleware' ||
    line.proxy?.pathType === 'middleware' ||
    line.type?.startsWith('middleware') === true;
  return isMiddleware && status < 400;
}

/**
 * Reads a line of Vercel's log drain. Several lines may tell of one request, so its
 * id is the request's, where there is one.
 */
export function readVercelLine(raw: unknown): ReadLine {
  const parsed = vercelLineSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'unreadable', why: `${issue.path.join('.')} is not in it` };
  }
  const line = parsed.data;
  const { proxy } = line;
  const status = statusOf(line);
  // Builds and scripts log, too, without any request.
  if (!proxy || status === undefined || passedOn(line, status)) {
    return { kind: 'other' };
  }
  const target = readTarget(proxy.host, proxy.path);
  const at = readMoment(proxy.timestamp, 'milliseconds');
  if (!target || !at) {
    const field = target ? 'proxy.timestamp' : 'proxy.host with proxy.path';
    return { kind: 'unreadable', why: `${field} is not usable` };
  }
  const agents = proxy.userAgent ?? undefined;
  return {
    kind: 'request',
    request: {
      ...target,
      method: proxy.method.toLocaleUpperCase('en-US'),
      status,
      at,
      id: line.requestId ?? proxy.vercelId ?? line.id,
      userAgent: Array.isArray(agents) ? agents[0] : agents,
    },
  };
}
