import { HumanDuration } from '@backstage/types';

/** What every drain has, whatever its lines look like. */
interface AnyAccessLogDrain {
  /**
   * What the sender signs its deliveries with; at least 16 characters. A drain without
   * one is refused at start.
   *
   * @visibility secret
   */
  secret: string;
  /**
   * Where a request says whose it is, for a CRM that serves many organizations on one
   * host: a field of the line (a dotted path), or a parameter of the request's query.
   * The value is the organization's UUID. Left out, the annotated webhook URL and its host
   * tell, and what several organizations share is counted as ambiguous.
   */
  organizationBy?: { field: string } | { query: string };
  /**
   * Which requests are counted; the first rule that fits decides. These replace the two
   * that there are without: the CRM's webhook, and its moves of deals.
   */
  rules?: Array<{
    signal: 'webhook' | 'stage-move';
    /** Default: POST. */
    methods?: string[];
    /**
     * Path of the request, with `*` for anything. Left out, the URL of the annotation
     * `messaging-health.io/webhook-url`; only for `webhook`.
     */
    path?: string;
    /** Statuses that failed, such as 404 or 5xx. Default: 5xx for `webhook`, 4xx and 5xx for `stage-move`. */
    failed?: Array<string | number>;
    /** Statuses of requests that count nowhere, such as 401. Default: none. */
    ignored?: Array<string | number>;
  }>;
  /** Starts of user agents whose requests count nowhere. Default: our own probe's, `messaging-health-probe`. */
  probes?: string[];
  /**
   * `line` stores a row for each counted line that has an id, and counts it once however it is
   * sent again. `delivery` stores a row an organization, signal and minute, and counts a
   * line again if the sender repeats it in another batch. Default: line.
   */
  countBy?: 'line' | 'delivery';
  /**
   * While lines of a host come in, organizations there of which none came are given a
   * zero a minute: nothing happened, rather than nothing known. Default: true.
   */
  heartbeats?: boolean;
  /** Older lines count nowhere. At most what messagingHealth.retention.observations keeps. Default: 24 h. */
  maximumAge?: HumanDuration | string;
  /** Largest delivery in bytes, counted after unpacking. Default: 10 MiB. */
  maximumBytes?: number;
  /** Most lines of a delivery. Default: 50000. */
  maximumLines?: number;
  /** Longest line in characters; a longer one is skipped. Not for arrays. Default: 524288. */
  maximumLineLength?: number;
}

export interface Config {
  messagingHealth?: {
    accessLog?: {
      /** Log drains, by the name that stands in their URL: `POST /api/messaging-health/drains/<name>`. */
      drains?: {
        [name: string]: AnyAccessLogDrain &
          (
            | {
                /** Lines and signature of Vercel's log drains. */
                format: 'vercel';
                /** Value of `x-vercel-verify` by which Vercel sees that the endpoint is yours. */
                verification?: string;
              }
            | {
                /** JSON objects of any shape. */
                format: 'json';
                /** Where a line says what: dotted paths into it. */
                fields: {
                  /** Host of the request. May be left out where `path` is a whole URL. */
                  host?: string;
                  /** Path with query, or URL, of the request. */
                  path: string;
                  /** HTTP method. Left out, every request counts as one of the rule's methods. */
                  method?: string;
                  /** HTTP status of the answer. */
                  status: string;
                  /** When it was. */
                  at: string;
                  /** How that is written. Default: iso, with an offset or Z. */
                  atUnit?:
                    | 'iso'
                    | 'seconds'
                    | 'milliseconds'
                    | 'microseconds'
                    | 'nanoseconds';
                  /** The log's own id of the request. Without one, repeats are told by the whole delivery. */
                  id?: string;
                  /** User agent, by which our own probes are known. */
                  userAgent?: string;
                };
                /** How the sender signs: an HMAC of the body. */
                signature?: {
                  /** Header that has it. Default: x-signature. */
                  header?: string;
                  /** Default: sha256. */
                  algorithm?: 'sha1' | 'sha256';
                  /** Default: hex. */
                  encoding?: 'hex' | 'base64';
                  /** What stands before it in the header, such as `sha256=`. Default: nothing. */
                  prefix?: string;
                  /** For senders that sign `<timestamp>.<body>`: then nothing old is taken a second time. */
                  timestamp?: {
                    /** Header with the seconds since 1970. */
                    header: string;
                    /** How old, or how far ahead, it may be. Default: 5 min. */
                    tolerance?: HumanDuration | string;
                  };
                };
              }
          );
      };
    };
  };
}
