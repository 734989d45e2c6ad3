import { CountingRule, DrainConfig } from '../config/DrainConfig';
import { RawLine } from '../delivery/splitLines';
import { AccessLogRequest, ReadLine } from '../lines/AccessLogRequest';
import { readMappedLine } from '../lines/readMappedLine';
import { readVercelLine } from '../lines/readVercelLine';
import { attribute } from './attribute';
import { CountedRequest, DeliveryAnswer } from './CountedRequest';
import { matchesPath } from './matchesPath';
import { OrganizationIndex } from './OrganizationIndex';

/** How far a sender's clock may be ahead of ours; the core takes no more. */
const CLOCK_AHEAD = 5 * 60_000;

type Outcome =
  | { kind: 'counted'; request: CountedRequest }
  | { kind: 'ignored' | 'ambiguous' }
  | { kind: 'unreadable'; why: string };

/** What a delivery's lines came to. */
export interface CountedLines {
  requests: CountedRequest[];
  answer: DeliveryAnswer;
  /** Why the first unreadable line is; no word of the line itself. */
  unreadableBecause?: string;
}

function hasStatus(statuses: string[], status: number): boolean {
  const text = String(status);
  return statuses.includes(text) || statuses.includes(`${text[0]}xx`);
}

function matches(rule: CountingRule, { method, path }: AccessLogRequest) {
  return (
    // A log without methods can't tell, and was told by config to count all.
    (method === undefined || rule.methods.includes(method)) &&
    (rule.path === undefined || matchesPath(rule.path, path))
  );
}

/** Counts the lines of one delivery, for the organizations as they are now. */
export function countLines(
  lines: RawLine[],
  drain: DrainConfig,
  index: OrganizationIndex,
  now: Date,
): CountedLines {
  const outcomes = lines.map(raw => outcomeOf(raw, drain, index, now));
  const counted = outcomes.flatMap(outcome =>
    outcome.kind === 'counted' ? [outcome.request] : [],
  );
  const requests = withoutRepeats(counted);
  const numberOf = (kind: Outcome['kind']) =>
    outcomes.filter(outcome => outcome.kind === kind).length;
  return {
    requests,
    answer: {
      lines: lines.length,
      counted: requests.length,
      ignored: numberOf('ignored') + counted.length - requests.length,
      unreadable: numberOf('unreadable'),
      ambiguous: numberOf('ambiguous'),
    },
    unreadableBecause: outcomes
      .flatMap(outcome => (outcome.kind === 'unreadable' ? [outcome.why] : []))
      .at(0),
  };
}

function outcomeOf(
  raw: RawLine,
  drain: DrainConfig,
  index: OrganizationIndex,
  now: Date,
): Outcome {
  if (raw === undefined) {
    return { kind: 'unreadable', why: 'it is no JSON object, or too long' };
  }
  const line: ReadLine =
    drain.format.kind === 'vercel'
      ? readVercelLine(raw)
      : readMappedLine(raw, drain.format.fields);
  if (line.kind === 'unreadable') {
    return line;
  }
  if (line.kind === 'other' || countsNowhere(line.request, drain, now)) {
    return { kind: 'ignored' };
  }
  return judge({ request: line.request, raw }, drain, index);
}

/** Our own probes, and what the core would not take any more. */
function countsNowhere(
  { userAgent, at }: AccessLogRequest,
  drain: DrainConfig,
  now: Date,
): boolean {
  const age = now.getTime() - at.getTime();
  return (
    age > drain.maximumAgeMilliseconds ||
    age < -CLOCK_AHEAD ||
    drain.probes.some(start => userAgent?.startsWith(start))
  );
}

/** The first rule that fits and whose organization is known decides. */
function judge(
  line: { request: AccessLogRequest; raw: unknown },
  drain: DrainConfig,
  index: OrganizationIndex,
): Outcome {
  const { request } = line;
  for (const rule of drain.rules) {
    if (matches(rule, request)) {
      const whose = attribute(line, rule, index, drain.organizationBy);
      if (whose.kind === 'ambiguous') {
        return { kind: 'ambiguous' };
      }
      if (whose.kind === 'organization') {
        return hasStatus(rule.ignored, request.status)
          ? { kind: 'ignored' }
          : {
              kind: 'counted',
              request: {
                organizationId: whose.id,
                signal: rule.signal,
                at: request.at,
                failed: hasStatus(rule.failed, request.status),
                id: request.id,
              },
            };
      }
    }
  }
  return { kind: 'ignored' };
}

/** Several lines may tell of one request: it counts once, and as failed where one says so. */
function withoutRepeats(requests: CountedRequest[]): CountedRequest[] {
  const byId = new Map<string, CountedRequest>();
  const nameless: CountedRequest[] = [];
  for (const request of requests) {
    if (request.id === undefined) {
      nameless.push(request);
    } else {
      const key = `${request.organizationId} ${request.signal} ${request.id}`;
      if (!byId.get(key)?.failed) {
        byId.set(key, request);
      }
    }
  }
  return [...byId.values(), ...nameless];
}
