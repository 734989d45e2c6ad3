import { CountingRule, DrainConfig } from '../config/DrainConfig';
import { RawLine } from '../delivery/splitLines';
import { ErrorLine } from '../evidence/ErrorLines';
import { AccessLogRequest, ReadLine } from '../lines/AccessLogRequest';
import { readMappedLine } from '../lines/readMappedLine';
import { readVercelLine } from '../lines/readVercelLine';
import { attribute } from './attribute';
import { CountedRequest, DeliveryAnswer } from './CountedRequest';
import { matchesPath } from './matchesPath';
import { OrganizationIndex } from './OrganizationIndex';

/** How far a sender's clock may be ahead of ours; the core takes no more. */
const CLOCK_AHEAD = 5 * 60_000;

/** What a delivery's lines showed of one host. */
export interface SeenHost {
  /** The newest of its requests, whatever they were. */
  newest: Date;
  /** Of some request it could not be told whose it is. */
  ambiguous: boolean;
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
export class LineCounter {
  readonly hosts = new Map<string, SeenHost>();
  /** Why the first unreadable line is; no word of the line itself. */
  unreadableBecause: string | undefined;
  /** The requests that failed, for those whose they are. */
  readonly failures: ErrorLine[] = [];
  private readonly tally = { lines: 0, unreadable: 0, ambiguous: 0 };
  private readonly byId = new Map<string, CountedRequest>();
  private readonly nameless: CountedRequest[] = [];

  constructor(
    private readonly drain: DrainConfig,
    private readonly index: OrganizationIndex,
    private readonly now: Date,
  ) {}

  /** What was counted; of several lines that tell of one request, one that says it failed. */
  get requests(): CountedRequest[] {
    return [...this.byId.values(), ...this.nameless];
  }

  get answer(): DeliveryAnswer {
    const { lines, unreadable, ambiguous } = this.tally;
    const counted = this.byId.size + this.nameless.length;
    const ignored = lines - counted - unreadable - ambiguous;
    return { lines, counted, ignored, unreadable, ambiguous };
  }

  /** Counts one line. */
  add(raw: RawLine): void {
    this.tally.lines += 1;
    const line: ReadLine = this.read(raw);
    if (line.kind === 'unreadable') {
      this.tally.unreadable += 1;
      this.unreadableBecause ??= line.why;
    } else if (line.kind === 'request' && this.isTimely(line.request)) {
      const seen = this.see(line.request);
      if (!this.isProbe(line.request) && this.judge(line.request, raw)) {
        seen.ambiguous = true;
        this.tally.ambiguous += 1;
      }
    }
  }

  private read(raw: RawLine): ReadLine {
    const { format } = this.drain;
    if (raw === undefined) {
      return { kind: 'unreadable', why: 'it is no JSON object, or too long' };
    }
    return format.kind === 'vercel'
      ? readVercelLine(raw)
      : readMappedLine(raw, format.fields);
  }

  /** False for what the core would not take any more. */
  private isTimely({ at }: AccessLogRequest): boolean {
    const age = this.now.getTime() - at.getTime();
    return age <= this.drain.maximumAgeMilliseconds && age >= -CLOCK_AHEAD;
  }

  private isProbe({ userAgent }: AccessLogRequest): boolean {
    return this.drain.probes.some(start => userAgent?.startsWith(start));
  }

  private see({ host, at }: AccessLogRequest): SeenHost {
    const seen = this.hosts.get(host) ?? { newest: at, ambiguous: false };
    this.hosts.set(host, seen);
    if (at > seen.newest) {
      seen.newest = at;
    }
    return seen;
  }

  /** The first rule that fits and whose organization is known decides. True where it can't be told whose it is. */
  private judge(request: AccessLogRequest, raw: RawLine): boolean {
    for (const rule of this.drain.rules) {
      if (matches(rule, request)) {
        const whose = attribute(
          { request, raw },
          rule,
          this.index,
          this.drain.organizationBy,
        );
        if (whose.kind !== 'nobody') {
          if (
            whose.kind === 'organization' &&
            !hasStatus(rule.ignored, request.status)
          ) {
            const failed = hasStatus(rule.failed, request.status);
            const { at, id, method, path, status } = request;
            const about = { organizationId: whose.id, signal: rule.signal };
            this.count({ ...about, at, failed, id });
            if (failed) {
              const drain = this.drain.name;
              const line = { at, id, method, path, status, drain };
              this.failures.push({ ...about, ...line });
            }
          }
          return whose.kind === 'ambiguous';
        }
      }
    }
    return false;
  }

  private count(request: CountedRequest): void {
    const { organizationId, signal, id } = request;
    if (id === undefined) {
      this.nameless.push(request);
      return;
    }
    const key = `${organizationId} ${signal} ${id}`;
    if (!this.byId.get(key)?.failed) {
      this.byId.set(key, request);
    }
  }
}
